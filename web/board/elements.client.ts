export function element(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

export function setText(id: string, text: string): void {
  const place = element(id);
  if (place.textContent !== text) place.textContent = text;
}

export function show(id: string, isShown: boolean): void {
  element(id).hidden = !isShown;
}
