'use client';

import { unstable_rethrow } from 'next/navigation';
import { Component, type ReactNode } from 'react';
import { type ActionState, type SubmittedFields, untouched } from './action-state.ts';
import { unreached } from './when-unreached.ts';

type Properties = {
  /** Draws the form with the state that it begins with; it hands over what it sends. */
  children: (initial: ActionState<never>, keep: (sent: SubmittedFields) => void) => ReactNode;
};

/** Keeps a form that works without a script, too, where its action fails on its way: the form is drawn anew with what was
 * sent and a sentence, and the page around it stays. */
export class FormKeeper extends Component<Properties, { failed: boolean }> {
  override state = { failed: false };
  #sent: SubmittedFields | null = null;
  #attempts = 0;

  static getDerivedStateFromError(error: unknown): { failed: boolean } {
    // A redirect, or a page that is not found, is for the router.
    unstable_rethrow(error);
    return { failed: true };
  }

  override render(): ReactNode {
    const initial = this.state.failed ? unreached(this.#attempts, this.#sent) : untouched;
    return this.props.children(initial, (sent) => {
      this.#sent = sent;
      this.#attempts += 1;
    });
  }
}
