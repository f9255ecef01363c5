// In place of jQuery, which the views of Jupyter's widgets call only to have their element as `$el[0]`: 89 kB for that.

interface Held {
  0: unknown;
}

export default function held(element: unknown): Held {
  return Object.assign(Object.create(held.prototype), { 0: element });
}
