/**
 * Whether a key belongs to an input method: the Enter that takes a conversion, the Escape that drops one. Safari reports that Enter with
 * `isComposing` false and keyCode 229, and so do some input methods elsewhere.
 */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
