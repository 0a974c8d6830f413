import type { SandboxState } from '../model/sandbox-state.ts';
import { badRequest, type Refusal } from './refusal.ts';

/** The identifier that an account-defined offer field gets from its label. */
export function customIdentifier(label: string): string {
  const slug = label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return `custom_${slug}`;
}

/**
 * Renames a custom offer field on every offer, as when an administrator edits the offer form: the identifier follows the
 * new label, so the old one disappears. Refuses an identifier that is not custom or that no offer has.
 */
export function renameOfferField(
  state: SandboxState,
  identifier: string,
  text: string,
): SandboxState | Refusal {
  if (!identifier.startsWith('custom_')) return badRequest(`${identifier} is not a custom field`);
  let found = false;
  const rows = state.candidacies.rows.map((row) => {
    if (!row.offers.some(({ fields }) => fields.some((field) => field.identifier === identifier))) {
      return row;
    }
    found = true;
    return {
      ...row,
      offers: row.offers.map((offer) => ({
        ...offer,
        fields: offer.fields.map((field) =>
          field.identifier === identifier
            ? { ...field, text, identifier: customIdentifier(text) }
            : field,
        ),
      })),
    };
  });
  if (!found) return badRequest(`No offer has the field ${identifier}`);
  return { ...state, candidacies: { ...state.candidacies, rows } };
}
