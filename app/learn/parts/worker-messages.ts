/** A question to a worker and its answer, tied by a number: only the answer to the last question counts. */
export type WorkerRequest<Question> = { readonly id: number; readonly question: Question };
/** The answer to the question with that number. */
export type WorkerResponse<Answer> = { readonly id: number; readonly answer: Answer };
