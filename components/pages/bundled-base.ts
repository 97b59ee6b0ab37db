import { browser } from 'wxt/browser'
import type { BaseData } from '../../estimates/model.ts'

/** The base data that came with this version of Recount. */
export async function bundledBase(): Promise<BaseData> {
  const response = await fetch(browser.runtime.getURL('/base-data.json'))
  return response.json()
}
