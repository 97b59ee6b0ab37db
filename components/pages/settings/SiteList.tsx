interface Props {
  hosts: readonly string[]
  /** What can be done with each, and how it is said to those who listen. */
  action: string
  label(host: string): string
  onAction(host: string): void
}

/** Sites, each with what can be done with it. */
export const SiteList = ({ hosts, action, label, onAction }: Props) =>
  hosts.length === 0 ? null : (
    <ul class="remembered">
      {hosts.map((host) => (
        <li key={host}>
          <span>{host}</span>
          <button type="button" class="button" aria-label={label(host)} onClick={() => onAction(host)}>
            {action}
          </button>
        </li>
      ))}
    </ul>
  )
