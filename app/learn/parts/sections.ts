/** One section of the page, with the file of the engine that it shows and that file's own equations. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly files: readonly string[];
  readonly equations: readonly string[];
};

/** The seven sections, in the order of the page. */
export const sections = {
  loop: {
    id: 'loop',
    title: '1. The loop',
    files: ['lib/rnn/reference/elman.ts'],
    equations: ["h' = tanh(Wx x + Wh h + b)"],
  },
  unrolling: {
    id: 'unrolling',
    title: '2. Unrolling',
    files: ['lib/rnn/reference/create-stepper.ts', 'lib/rnn/reference/forward-step.ts'],
    equations: ["h' = tanh(Wx x + Wh h + b)", 'outputs = hidden Wᵀ + b'],
  },
  weights: {
    id: 'weights',
    title: '3. Shared weights',
    files: ['lib/rnn/reference/parameters.ts'],
    equations: [
      'h₁ = tanh(Wx x₁ + Wh h₀ + b)',
      'h₂ = tanh(Wx x₂ + Wh h₁ + b)',
      'h₃ = tanh(Wx x₃ + Wh h₂ + b)  ...',
    ],
  },
  walk: {
    id: 'walk',
    title: '4. Backpropagation through time',
    files: ['lib/rnn/reference/backward-step.ts', 'lib/rnn/reference/clip-gradient.ts'],
    equations: [
      'd loss / d h_t-1 = Whᵀ ((1 - h_t²) * d loss / d h_t)',
      'scale = clipNorm / (norm + 1e-6), if below 1',
    ],
  },
  vanishing: {
    id: 'vanishing',
    title: '5. Vanishing',
    files: ['lib/rnn/reference/elman.ts', 'lib/rnn/reference/gru.ts', 'lib/rnn/reference/lstm.ts'],
    equations: ["h' = tanh(Wx x + Wh h + b)", "h' = (1 - z) * n + z * h", "c' = f * c + i * g"],
  },
  gates: {
    id: 'gates',
    title: '6. Gates',
    files: ['lib/rnn/reference/lstm.ts'],
    equations: [
      'i  = sigmoid(Wxi x + Whi h + bi)',
      'f  = sigmoid(Wxf x + Whf h + bf)',
      'g  = tanh(Wxg x + Whg h + bg)',
      'o  = sigmoid(Wxo x + Who h + bo)',
      "c' = f * c + i * g",
      "h' = o * tanh(c')",
    ],
  },
  uses: {
    id: 'uses',
    title: '7. Where it is used',
    files: ['lib/rnn/reference/gru.ts', 'lib/rnn/reference/dense-head.ts'],
    equations: ["h' = (1 - z) * n + z * h", 'outputs = hidden Wᵀ + b'],
  },
} satisfies Record<string, Section>;
