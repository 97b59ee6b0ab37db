import { render } from 'preact'
import { browserText } from '../../components/browser-text.ts'
import { bundledBase } from '../../components/pages/bundled-base.ts'
import { PAGES } from '../../components/pages/pages.ts'
import { Shell } from '../../components/pages/Shell.tsx'
import { connect } from '../../estimates/database.ts'
import '../../components/theme.css'
import '../../components/pages/pages.css'

const text = browserText()
document.documentElement.lang = text.locale
document.documentElement.dir = text.direction

render(<Shell pages={PAGES} text={text} withDb={connect()} fetchBase={bundledBase} />, document.body)
