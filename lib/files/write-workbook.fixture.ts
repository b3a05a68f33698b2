import { writeZip, type ZipFile } from './write-zip.fixture.ts';

/** What a workbook is made of; what is left out is as usual programs write it. */
export type WorkbookParts = {
  /** The XML inside `worksheet`, one for each sheet. */
  readonly sheets: readonly string[];
  readonly states?: readonly string[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly deflate?: ZipFile['deflate'];
  readonly more?: readonly ZipFile[];
};

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Writes a workbook, also one that no program would. */
export function writeWorkbook(parts: WorkbookParts): Uint8Array<ArrayBuffer> {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${officeTypes}/${type}" Target="${target}"/>`;
  const sheets = parts.sheets.map((_, at) => {
    const state = parts.states?.[at];
    return `<sheet name="Sheet ${at + 1}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`;
  });
  return writeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: '_rels/.rels',
      bytes: `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      bytes: `<?xml version="1.0"?><workbook>${parts.workbookPr ?? ''}<sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `<Relationships>${[
        ...parts.sheets.map((_, at) =>
          relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
        ),
        relation('strings', 'sharedStrings', '/xl/sharedStrings.xml'),
        relation('styles', 'styles', 'styles.xml'),
      ].join('')}</Relationships>`,
    },
    ...parts.sheets.map((xml, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      bytes: `<worksheet>${xml}</worksheet>`,
      deflate: parts.deflate,
    })),
    ...(parts.sharedStrings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', bytes: `<sst>${parts.sharedStrings}</sst>` }]),
    ...(parts.styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', bytes: `<styleSheet>${parts.styles}</styleSheet>` }]),
    ...(parts.more ?? []),
  ]);
}

/** Rows of cells as a sheet's data: numbers as numbers, all else as inline text; null is no cell. */
export function sheetData(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return '<c/>';
    return typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`;
}
