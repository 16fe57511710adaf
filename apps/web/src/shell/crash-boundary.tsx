import { Component, type ReactNode } from 'react'
import { TextsContext } from '../texts'

/** The last net: an unexpected error of the page itself becomes a sentence and a way back. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  static override contextType = TextsContext
  declare context: React.ContextType<typeof TextsContext>
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    if (!this.state.crashed) return this.props.children
    return (
      <main style={{ padding: '3rem', maxWidth: '40rem' }}>
        <h1>{this.context.somethingFailed}</h1>
        <p>{this.context.crashed}</p>
        <a href="/">{this.context.toProjects}</a>
      </main>
    )
  }
}
