import { Switch } from '../../Switch.tsx'
import type { Text } from '../../text.ts'
import type { Memory } from './use-memory.ts'

/** Whether figures are remembered, and what that means. */
export function MemorySwitch({ memory: { isOn, isBroken, turn }, text }: { memory: Memory; text: Text }) {
  const { say } = text
  return (
    <div class="switch-line">
      <div>
        <b>{say('memory_switch')}</b>
        <p>{say('memory_about')}</p>
        {isBroken && (
          <p class="fault" role="alert">
            {say('memory_no_store')}
          </p>
        )}
      </div>
      {isOn !== null && !isBroken && (
        <Switch isOn={isOn} label={say('memory_switch')} onChange={(on) => void turn(on)} />
      )}
    </div>
  )
}
