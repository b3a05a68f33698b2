/** A neuron with an arrow to itself, in words: x comes in, h goes out and comes back times w. */
export function LoopDiagram({ weight }: { weight: number }) {
  return (
    <svg
      role="img"
      aria-label="A neuron: an input x enters, a state h leaves and returns to the neuron, multiplied by w"
      width="240"
      height="120"
      className="shrink-0 text-body"
    >
      <g fill="none" stroke="var(--muted)" strokeWidth="1.5">
        <path d="M28 78 H88" />
        <path d="M82 73 L90 78 L82 83" />
        <path d="M152 78 H212" />
        <path d="M206 73 L214 78 L206 83" />
        <path d="M180 78 C 190 14, 50 14, 98 58" stroke="var(--accent)" strokeWidth="2" />
        <path d="M89 57 L99 59 L97 49" stroke="var(--accent)" strokeWidth="2" />
      </g>
      <circle cx="120" cy="78" r="30" fill="var(--surface)" stroke="var(--control-line)" />
      <text x="120" y="82" textAnchor="middle" fill="var(--ink)" fontSize="13">
        tanh
      </text>
      <text x="18" y="82" textAnchor="middle" fill="var(--ink)" fontSize="13">
        x
      </text>
      <text x="226" y="82" textAnchor="middle" fill="var(--ink)" fontSize="13">
        h
      </text>
      <text x="124" y="18" textAnchor="middle" fill="var(--accent)" fontSize="13">
        × w = {weight.toFixed(2).replace('-', '−')}
      </text>
    </svg>
  );
}
