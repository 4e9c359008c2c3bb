import { Component, type ErrorInfo, type ReactNode } from 'react'
import { announce } from '../../app/state/announcements'
import { Button } from '../../ui/Button'
import styles from './ErrorFence.module.css'

type Props = { part: string; children: ReactNode }
type State = { error: Error | null; place: string }

/** A fence: a crash inside costs this part only. It says so, offers another try and a copy of the details. */
export class ErrorFence extends Component<Props, State> {
  override state: State = { error: null, place: '' }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState({ place: info.componentStack ?? '' })
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <section className={styles.fence} role="alert">
        <h2>{this.props.part} could not be shown</h2>
        <p>The rest works and nothing was lost.</p>
        <pre>{error.message}</pre>
        <div className={styles.acts}>
          <Button onClick={() => this.setState({ error: null, place: '' })}>Try again</Button>
          <Button look="plain" onClick={() => void this.copy()}>
            Copy the details
          </Button>
        </div>
      </section>
    )
  }

  private async copy(): Promise<void> {
    const { error, place } = this.state
    const details = `${this.props.part}\n${error?.stack ?? error?.message ?? ''}\n${place}`
    try {
      await navigator.clipboard.writeText(details)
      announce('Details copied.')
    } catch {
      // The clipboard may be forbidden: the message above can be marked and copied by hand.
      announce('The browser did not allow copying. Mark the message and copy it by hand.')
    }
  }
}
