import { loadExamples } from '#lib/forecast/index.ts';
import { GeneratorPicture } from './generator-picture.tsx';
import { Specimen } from './specimen.tsx';

/** Four series of each generator that the pretrained network has learnt from. */
export async function GeneratorSpecimens() {
  const examples = await loadExamples([1, 2, 3, 4]);
  return examples.map(({ name, series }) => (
    <Specimen key={name} name={`generator: ${name}`}>
      <GeneratorPicture
        name={name}
        series={series.map((values) => values.map((value) => Math.round(1e4 * value) / 1e4))}
      />
    </Specimen>
  ));
}
