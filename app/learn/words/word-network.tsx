'use client';

import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import {
  type WordAnswer,
  type WordProgress,
  type WordRequest,
  type WordStep,
  wordUpdates,
} from './word-types.ts';

/** The one network of words that several sections of the page look at. */
export type WordNetwork = {
  readonly progress: WordProgress | null;
  readonly trained: boolean;
  readonly failed: boolean;
  /** Trains it, unless that has begun. */
  start(): void;
  /** Trains it anew from other first weights. */
  again(): void;
  /** What it holds and guesses after each of these words. */
  read(words: readonly string[]): Promise<readonly WordStep[]>;
};

const Context = createContext<WordNetwork | null>(null);

/** Holds the worker in which the network of words lives. */
export function WordNetworkProvider({ children }: { children: ReactNode }) {
  const worker = useRef<Worker | null>(null);
  const seed = useRef(1);
  const lastId = useRef(0);
  const waiting = useRef(new Map<number, (steps: readonly WordStep[]) => void>());
  const [progress, setProgress] = useState<WordProgress | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );

  const train = useCallback(() => {
    if (!worker.current) {
      const made = new Worker(new URL('./words.worker.ts', import.meta.url), { type: 'module' });
      made.onerror = () => setFailed(true);
      made.onmessage = ({ data }: MessageEvent<WordAnswer>) => {
        if (data.kind === 'progress') return setProgress(data.progress);
        waiting.current.get(data.id)?.(data.steps);
        waiting.current.delete(data.id);
      };
      worker.current = made;
    }
    const request: WordRequest = { kind: 'train', seed: seed.current };
    worker.current.postMessage(request);
  }, []);

  const start = useCallback(() => {
    if (!worker.current) train();
  }, [train]);

  const again = useCallback(() => {
    seed.current += 1;
    train();
  }, [train]);

  const read = useCallback(
    (words: readonly string[]) =>
      new Promise<readonly WordStep[]>((resolve) => {
        lastId.current += 1;
        const request: WordRequest = { kind: 'read', id: lastId.current, words };
        waiting.current.set(request.id, resolve);
        worker.current?.postMessage(request);
      }),
    [],
  );

  const trained = progress?.made === wordUpdates;
  return <Context value={{ progress, trained, failed, start, again, read }}>{children}</Context>;
}

/** The network of words.
 * @throws Error outside its provider */
export function useWordNetwork(): WordNetwork {
  const network = useContext(Context);
  if (!network) throw new Error('There is no WordNetworkProvider above this part of the page.');
  return network;
}

/** What the network holds and guesses after each word, read anew as the words or its weights change;
 * null before the first reading. */
export function useReading(words: readonly string[]): readonly WordStep[] | null {
  const { progress, read } = useWordNetwork();
  const [steps, setSteps] = useState<readonly WordStep[] | null>(null);
  const text = words.join(' ');
  useEffect(() => {
    if (!progress) return;
    let current = true;
    void read(text === '' ? [] : text.split(' ')).then((read) => {
      if (current) setSteps(read);
    });
    return () => {
      current = false;
    };
  }, [text, progress, read]);
  return steps;
}
