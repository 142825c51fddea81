import type { MeshFindings, MeshMarks, MeshMeasure, MeshUnit, UnitQuestion, ViewMesh } from '#lib/mesh';
import { type PartGeometry, toRepairedGeometry } from '#lib/quote';

/** Why a file was not taken: a reason that has its own sentence, with what the sentence needs. */
export interface Refusal {
  readonly reason: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface ReadPart {
  readonly measure: MeshMeasure;
  readonly geometry: PartGeometry;
  readonly question: UnitQuestion | null;
}

export type Reading =
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'read'; readonly part: ReadPart };

export type Sending =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly share: number; readonly isWaiting?: boolean }
  | { readonly kind: 'sent'; readonly modelId: string; readonly accessKey: string }
  | { readonly kind: 'failed'; readonly refusal: Refusal };

/** A customer's file on its way: measured here, uploaded beside it. */
export interface ModelFile {
  readonly id: string;
  readonly file: File;
  readonly reading: Reading;
  readonly sending: Sending;
  readonly view?: ViewMesh;
  readonly unit: MeshUnit;
  readonly findings?: MeshFindings;
  readonly marks?: MeshMarks;
  /** The customer takes the part as the safe repairs leave it. */
  readonly isRepaired: boolean;
  /** The customer picked it out of several. */
  readonly isChosen?: boolean;
}

export type ModelFileAction =
  | { readonly kind: 'added'; readonly id: string; readonly file: File }
  | { readonly kind: 'removed'; readonly id: string }
  | { readonly kind: 'chosen'; readonly id: string }
  | { readonly kind: 'reading'; readonly id: string; readonly reading: Reading }
  | { readonly kind: 'viewed'; readonly id: string; readonly view: ViewMesh }
  | { readonly kind: 'sending'; readonly id: string; readonly sending: Sending }
  | { readonly kind: 'found'; readonly id: string; readonly findings: MeshFindings }
  | { readonly kind: 'marked'; readonly id: string; readonly marks: MeshMarks }
  | { readonly kind: 'repair'; readonly id: string; readonly isRepaired: boolean }
  | { readonly kind: 'unit'; readonly id: string; readonly unit: MeshUnit };

const isRead = ({ reading }: ModelFile) => reading.kind === 'read';

/** A refused file stands until the next one is added, so that its sentence can be read. */
export function reduceFiles(files: readonly ModelFile[], action: ModelFileAction): readonly ModelFile[] {
  switch (action.kind) {
    case 'added': {
      const { id, file } = action;
      const fresh: ModelFile = {
        id,
        file,
        reading: { kind: 'reading', share: 0 },
        sending: { kind: 'waiting' },
        unit: 'millimetre',
        isRepaired: false,
      };
      const standing = files.filter(({ reading }) => reading.kind !== 'refused');
      return [...standing.map((each) => ({ ...each, isChosen: false })), fresh];
    }
    case 'removed':
      return files.filter(({ id }) => id !== action.id);
    case 'chosen':
      return files.map((file) => ({ ...file, isChosen: file.id === action.id }));
    case 'reading': {
      const next = change(files, action.id, { reading: action.reading });
      if (action.reading.kind !== 'read') return next;
      const unit = action.reading.part.question?.likely ?? 'millimetre';
      return change(next, action.id, { unit });
    }
    case 'viewed':
      return change(files, action.id, { view: action.view });
    case 'sending':
      return change(files, action.id, { sending: action.sending });
    case 'found':
      return change(files, action.id, { findings: action.findings });
    case 'marked':
      return change(files, action.id, { marks: action.marks });
    case 'repair':
      return change(files, action.id, { isRepaired: action.isRepaired });
    case 'unit':
      return change(files, action.id, { unit: action.unit });
  }
}

function change(files: readonly ModelFile[], id: string, changes: Partial<ModelFile>): readonly ModelFile[] {
  return files.map((file) => (file.id === id ? { ...file, ...changes } : file));
}

/** The file whose price is shown: the chosen one, else the latest that is measured. */
export function currentFile(files: readonly ModelFile[]): ModelFile | undefined {
  return (
    files.find(({ isChosen }) => isChosen) ??
    files.findLast(isRead) ??
    files.findLast(({ reading }) => reading.kind === 'reading')
  );
}

/** What is measured and priced: the part as it is in the file, or repaired where the customer wants that. */
export function pricedPart({ reading, findings, isRepaired }: ModelFile): ReadPart | undefined {
  if (reading.kind !== 'read') return undefined;
  const repaired = isRepaired ? findings?.repaired : null;
  const geometry = isRepaired && findings ? toRepairedGeometry(findings) : null;
  return repaired && geometry ? { ...reading.part, measure: repaired.measure, geometry } : reading.part;
}

/** What the safe repairs would do to the file, or have done. */
export function repairOf({ reading, findings }: ModelFile) {
  const after = findings?.repaired;
  return after && reading.kind === 'read' ? { before: reading.part.measure, after } : null;
}

/** What is known of the part that is priced: what was repaired is no longer wrong. */
export function shownFindings({ findings, isRepaired }: ModelFile): MeshFindings | null {
  if (!findings || !isRepaired) return findings ?? null;
  return { ...findings, invertedBodyCount: 0, repaired: null };
}
