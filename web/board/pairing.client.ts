export function startPairing(): void {}
