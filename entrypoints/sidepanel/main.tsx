import { render } from 'preact'
import { browserText } from '../../components/browser-text.ts'
import { PanelApp } from '../../components/panel/PanelApp.tsx'
import { connect } from '../../estimates/database.ts'
import '../../components/theme.css'
import '../../components/marks.css'
import '../../components/pages/pages.css'
import '../../components/pages/estimates/estimates.css'
import '../../components/panel/panel.css'

const text = browserText()
document.documentElement.lang = text.locale
document.documentElement.dir = text.direction

render(<PanelApp text={text} withDb={connect()} />, document.body)
