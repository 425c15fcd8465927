/** `48271935` as people read and hear it: `4827-1935`. */
export function groupedReference(reference: string): string {
  return reference.replace(/^(\d{4})(\d{4})$/u, '$1-$2');
}
