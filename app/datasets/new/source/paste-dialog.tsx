'use client';

import { useState } from 'react';
import { Button } from '../../../_ui/controls/button.tsx';
import { Field } from '../../../_ui/controls/field.tsx';
import { Dialog } from '../../../_ui/overlays/dialog.tsx';
import { pastedFile } from './pasted-file.ts';

/** A place to paste the text of a table into, for those who come by keyboard or touch. */
export function PasteDialog({ onFile }: { onFile: (file: File) => void }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);

  const use = () => {
    const file = pastedFile(text);
    setError(file === null ? 'A table has a header and at least one row: this has one line or none.' : null);
    if (file === null) return;
    setOpen(false);
    onFile(file);
  };

  return (
    <Dialog
      trigger={<Button>Paste from a spreadsheet</Button>}
      title="Paste a table"
      description="Copy the cells with their names and paste them here, or anywhere on the page. Dates and decimals are read as your spreadsheet shows them; text with commas works too."
      open={open}
      onOpenChange={setOpen}
    >
      <Field label="Text" error={error}>
        {(ids) => (
          <textarea
            {...ids}
            rows={10}
            value={text}
            onChange={(event) => setText(event.target.value)}
            spellCheck={false}
            placeholder={'date\tsales\n2024-01-01\t120\n2024-01-02\t135'}
            className="w-full rounded-control border border-control-line bg-paper p-2 font-mono text-label whitespace-pre"
          />
        )}
      </Field>
      <div className="flex justify-end">
        <Button variant="primary" onClick={use}>
          Use this text
        </Button>
      </div>
    </Dialog>
  );
}
