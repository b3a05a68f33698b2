/** Tunes in the public domain, in ABC's notation. */
export const tunes: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'Ode to Joy (Beethoven)',
    text: 'E E F G | G F E D | C C D E | E3/2 D/2 D2 | E E F G | G F E D | C C D E | D3/2 C/2 C2 | D D E C | D E/2 F/2 E C | D E/2 F/2 E D | C D G,2 | E E F G | G F E D | C C D E | D3/2 C/2 C2',
  },
  {
    name: 'Frère Jacques (traditional)',
    text: 'C D E C | C D E C | E F G2 | E F G2 | G/2 A/2 G/2 F/2 E C | G/2 A/2 G/2 F/2 E C | C G, C2 | C G, C2',
  },
  {
    name: 'Twinkle, twinkle (traditional)',
    text: 'C C G G | A A G2 | F F E E | D D C2 | G G F F | E E D2 | G G F F | E E D2 | C C G G | A A G2 | F F E E | D D C2',
  },
];
