'use client';

import { useEffect, useRef, useState } from 'react';
import type { WorkerRequest, WorkerResponse } from './worker-messages.ts';

/** Asks a worker whenever the question changes; the last answer stays until the next has come.
 * @param makeWorker  a constant function: a new one would make a new worker */
export function useWorkerAnswer<Question, Answer>(
  makeWorker: () => Worker,
  question: Question,
): { readonly answer: Answer | null; readonly failed: boolean } {
  const worker = useRef<Worker | null>(null);
  const lastId = useRef(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failed, setFailed] = useState(false);
  const text = JSON.stringify(question);

  useEffect(() => {
    const made = makeWorker();
    made.onmessage = (event: MessageEvent<WorkerResponse<Answer>>) => {
      if (event.data.id === lastId.current) setAnswer(event.data.answer);
    };
    made.onerror = () => setFailed(true);
    worker.current = made;
    return () => made.terminate();
  }, [makeWorker]);

  useEffect(() => {
    lastId.current += 1;
    const asked: WorkerRequest<Question> = { id: lastId.current, question: JSON.parse(text) };
    worker.current?.postMessage(asked);
  }, [text]);

  return { answer, failed };
}
