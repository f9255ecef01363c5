// The fields of a page that hold words, told apart by what a person sees: the label, and which of them it is.

export type Field = HTMLInputElement | HTMLTextAreaElement;

export interface Place {
  label: string;
  place: number;
}

const labelOf = (input: Field): string => input.labels?.[0]?.textContent ?? "";

export const fields = (): Field[] => [...document.querySelectorAll<Field>("#rendered_cells .rb-writing .rb-input")];

export function placeOf(input: Field): Place {
  const label = labelOf(input);
  return { label, place: fields().filter((each) => labelOf(each) === label).indexOf(input) };
}

export const fieldAt = ({ label, place }: Place): Field | undefined =>
  fields().filter((each) => labelOf(each) === label)[place];

/** Tells the control of `input` that its words have changed, as if they had been typed. */
export const tellTyped = (input: Field): boolean => input.dispatchEvent(new Event("input", { bubbles: true }));
