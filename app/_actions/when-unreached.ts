import { unstable_rethrow } from 'next/navigation';
import type { ActionState } from './action-state.ts';
import { submittedFields } from './submitted-fields.ts';

/** What a form says whose action no server answered. */
export const unreachedSentence =
  'The server could not be reached. What you entered is still here; try again when it is back.';

/** The state of a form whose action failed on its way: what was sent stays in it. */
export const unreached = (
  attempt: number,
  submitted: ActionState<never>['submitted'],
): ActionState<never> => ({
  ...{ attempt, submitted, value: null },
  refusal: { sentence: unreachedSentence, fieldErrors: {}, suggestion: null },
});

/** The same action, which answers with a sentence where no server does, instead of taking the page away. For forms that
 * need a script anyway; `FormKeeper` is for those that do not. */
export const whenUnreached =
  <Value>(action: (previous: ActionState<Value>, form: FormData) => Promise<ActionState<Value>>) =>
  async (previous: ActionState<Value>, form: FormData): Promise<ActionState<Value>> => {
    try {
      return await action(previous, form);
    } catch (error) {
      // A redirect is no failure.
      unstable_rethrow(error);
      return unreached(previous.attempt + 1, submittedFields(form));
    }
  };

/** What an action answers that has one sentence where something cannot be done; a sentence as well where no server
 * answers. */
export async function sentenceOf(action: () => Promise<string | null>): Promise<string | null> {
  try {
    return await action();
  } catch (error) {
    unstable_rethrow(error);
    return unreachedSentence;
  }
}
