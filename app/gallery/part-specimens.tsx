import { Button } from '../_ui/controls/button.tsx';
import { ButtonLink } from '../_ui/controls/button-link.tsx';
import { Disclosure } from '../_ui/controls/disclosure.tsx';
import { NumberField } from '../_ui/controls/number-field.tsx';
import { SelectField } from '../_ui/controls/select-field.tsx';
import { TextField } from '../_ui/controls/text-field.tsx';
import { Badge } from '../_ui/marks/badge.tsx';
import { cellLooks } from '../_ui/marks/cell-looks.ts';
import { Legend } from '../_ui/marks/legend.tsx';
import { SkillBar } from '../_ui/marks/skill-bar.tsx';
import { Sparkline } from '../_ui/marks/sparkline.tsx';
import { StatusBadge, type statusWords } from '../_ui/marks/status-badge.tsx';
import { Term } from '../_ui/overlays/tooltip-term.tsx';
import { EmptyState } from '../_ui/page-frame/empty-state.tsx';
import { NumbersTable } from '../_ui/tables/numbers-table.tsx';
import { Pager } from '../_ui/tables/pager.tsx';
import { SortableTable } from '../_ui/tables/sortable-table.tsx';
import { numbers, wave } from './fixtures/wave.ts';
import { Specimen } from './specimen.tsx';

const row = 'flex flex-wrap items-center gap-3';
const statuses = [
  'QUEUED',
  'RUNNING',
  'SUCCEEDED',
  'FAILED',
  'CANCELLED',
] as const satisfies readonly (keyof typeof statusWords)[];

/** Controls, marks and tables in each of their states. */
export function PartSpecimens() {
  return (
    <>
      <Specimen name="buttons">
        <div className={row}>
          {(['plain', 'primary', 'danger'] as const).map((variant) => (
            <span key={variant} className={row}>
              <Button variant={variant}>{variant}</Button>
              <Button variant={variant} disabled>
                {variant}, disabled
              </Button>
            </span>
          ))}
          <Button aria-pressed>pressed</Button>
          <ButtonLink href="/gallery">link</ButtonLink>
        </div>
      </Specimen>
      <Specimen name="fields">
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField label="Text" defaultValue="visitors" hint="A hint under it." />
          <TextField label="Text, refused" defaultValue="" error="A name is needed." />
          <TextField label="Text, disabled" defaultValue="visitors" disabled />
          <NumberField label="Number" defaultValue={28} unit="days" hint="1 to 365" />
          <NumberField label="Number, refused" defaultValue={-1} unit="days" error="At least 1, got -1." />
          <SelectField label="Choice" defaultValue="gru" options={[{ value: 'gru', label: 'GRU' }]} />
        </div>
      </Specimen>
      <Specimen name="marks">
        <div className={row}>
          <Badge>neutral</Badge>
          <Badge tone="active">active</Badge>
          <Badge tone="warning">warning</Badge>
          {statuses.map((status) => (
            <StatusBadge key={status} status={status} />
          ))}
          <Term name="MASE" />
        </div>
        <div className={row}>
          {[0.42, -0.31, 0, 1.4, null].map((skill) => (
            <SkillBar key={skill} skill={skill} against="seasonalNaive" named />
          ))}
        </div>
        <div className={row}>
          <Legend
            entries={(['elman', 'gru', 'lstm'] as const).map((cell) => ({ name: cell, ...cellLooks[cell] }))}
          />
          <Sparkline
            label="A week and its forecast"
            actual={numbers(40, wave)}
            predicted={numbers(40, () => 100)}
          />
          <Sparkline label="With a gap" actual={numbers(30, wave).map((y, at) => (at === 15 ? null : y))} />
          <Sparkline label="One value" actual={[5]} />
          <Sparkline label="No values" actual={[]} />
        </div>
      </Specimen>
      <Specimen name="tables">
        <SortableTable
          caption="Methods"
          columns={[
            { name: 'method', head: 'method' },
            { name: 'mase', head: 'MASE', term: 'MASE', numeric: true },
          ]}
          rows={[
            { key: 'lstm', strong: true, cells: [cell('LSTM'), cell(0.812)] },
            { key: 'ets', cells: [cell('ETS'), cell(0.934)] },
            { key: 'drift', cells: [cell('drift'), { sort: null, content: '–' }] },
          ]}
        />
        <NumbersTable
          caption="Error by lag"
          columns={['lag', 'error']}
          rows={[
            ['1', '0.4'],
            ['2', '0.6'],
          ]}
        />
        <Pager page={2} pages={3} hrefOf={(page) => `/gallery?page=${page}`} />
      </Specimen>
      <Specimen name="folded and empty">
        <Disclosure summary="Folded away">What was folded away.</Disclosure>
        <Disclosure summary="Unfolded" open>
          What was folded away.
        </Disclosure>
        <EmptyState title="No datasets yet">Drop a file on the page to make the first.</EmptyState>
      </Specimen>
    </>
  );
}

const cell = (value: number | string) => ({ sort: value, content: value });
