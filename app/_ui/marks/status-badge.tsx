import type { RunStatus } from '#lib/runs/schema.ts';
import { Badge, type BadgeTone } from './badge.tsx';

/** The words for a run's states. */
export const statusWords: Record<RunStatus, string> = {
  QUEUED: 'Queued',
  RUNNING: 'Training',
  SUCCEEDED: 'Done',
  FAILED: 'Failed',
  CANCELLED: 'Stopped',
};

const tones: Record<RunStatus, BadgeTone> = {
  QUEUED: 'neutral',
  RUNNING: 'active',
  SUCCEEDED: 'neutral',
  FAILED: 'warning',
  CANCELLED: 'neutral',
};

/** A run's state as a word. */
export const StatusBadge = ({ status }: { status: RunStatus }) => (
  <Badge tone={tones[status]}>{statusWords[status]}</Badge>
);
