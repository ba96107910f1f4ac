import { Component, type ReactNode } from 'react';
import { FailedScreen } from './error-screen.tsx';

interface State {
  readonly message: string | null;
}

/** Shows a way on when a screen throws while drawing. The data is elsewhere and not affected. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    return this.state.message === null ? this.props.children : <FailedScreen message={this.state.message} />;
  }
}
