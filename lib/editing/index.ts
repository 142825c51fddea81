import 'server-only';

export { type EditDraft, findEditDraft, removeEditDraft, saveEditDraft } from './drafts.ts';
export { editRows, type RowList, type RowVerbs } from './edit-rows.ts';
export { noteEdit } from './note-edit.ts';
export type { EditableRow } from './row-kind.ts';
export { decimal, flag, optionalText, optionalWhole, requiredText, slug, textList, whole } from './rules.ts';
export { slugOf } from './slug-of.ts';
