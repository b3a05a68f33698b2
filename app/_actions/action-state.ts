/** What a form sent, as text: what a refused form shows again. */
export type SubmittedFields = Readonly<Record<string, string | readonly string[]>>;

/** What a form knows after its action: nothing yet, a value, or why it was refused.
 * `attempt` grows with every answer, so that a form can start anew with what was submitted. */
export type ActionState<Value> = {
  readonly attempt: number;
  readonly submitted: SubmittedFields | null;
  readonly value: Value | null;
  readonly refusal: ActionRefusal | null;
};

/** Sentences for the user, and values that would do where some are known. */
export type ActionRefusal = {
  readonly sentence: string;
  readonly fieldErrors: Readonly<Record<string, string>>;
  readonly suggestion: Readonly<Record<string, string>> | null;
};

/** The state of a form that was not sent yet. */
export const untouched: ActionState<never> = { attempt: 0, submitted: null, value: null, refusal: null };
