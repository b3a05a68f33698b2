'use client';

import { PressForm } from '../../../_ui/controls/press-form.tsx';
import { verifyRunAction } from '../../actions.ts';

/** Asks for a second training of a run. */
export const VerifyForm = ({ runId, again }: { runId: string; again: boolean }) => (
  <PressForm action={verifyRunAction} fields={{ runId }}>
    {again ? 'Verify again' : 'Verify'}
  </PressForm>
);
