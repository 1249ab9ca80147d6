// The code for checking in: its letters, as kept, as shown, as typed. Pure; apart, for the room's pages need no other rule of the roll.

/** Letters and digits that nobody mistakes for another, read aloud or from the screen: no 0 O, 1 I L, 5 S, Z, 8 B, U V. */
export const codeAlphabet = '234679ACDEFGHJKMNPQRTWXY';
export const codeLength = 6;

/** The code as a screen shows it: "7K4 M29". */
export function showCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** The code as typed, with or without blanks, in capitals or not → as kept. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s.-]/g, '');
}
