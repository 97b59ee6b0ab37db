import { tellSteps } from './steps.ts'

/** Runs the worker that the address names, which tells its steps. What it is told meanwhile waits for it. */
tellSteps()
const early: MessageEvent[] = []
const keep = (event: MessageEvent) => void early.push(event)
addEventListener('message', keep)
await import(/* @vite-ignore */ new URL(location.href).searchParams.get('run')!)
removeEventListener('message', keep)
for (const { data } of early) dispatchEvent(new MessageEvent('message', { data }))
