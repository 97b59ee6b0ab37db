import type { PageProps } from '../page.ts'
import { BackupSection } from './BackupSection.tsx'
import { ImportSection } from './ImportSection.tsx'
import { KeepSection } from './KeepSection.tsx'
import './import.css'

/** Files in and out: estimates of others, a backup of everything, and whether the browser keeps it all. */
export const ImportPage = ({ text }: PageProps) => (
  <div class="page import">
    <header>
      <h1>{text.say('nav_import')}</h1>
      <p class="lead">{text.say('import_about')}</p>
    </header>
    <ImportSection text={text} />
    <BackupSection text={text} />
    <KeepSection text={text} />
  </div>
)
