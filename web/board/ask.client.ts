const ANSWER_WITHIN_MS = 5_000;

export interface Answer {
  /** 0: nothing came. */
  readonly status: number;
  readonly text: string;
}

/** One request to our own server; answers once, whatever happens. */
export function ask(
  method: 'GET' | 'POST',
  address: string,
  answered: (answer: Answer) => void,
  body?: Readonly<Record<string, string>>,
): void {
  const request = new XMLHttpRequest();
  request.open(method, address);
  request.timeout = ANSWER_WITHIN_MS;
  request.setRequestHeader('accept', 'application/json');
  if (body) request.setRequestHeader('content-type', 'application/json');
  request.onloadend = () => answered({ status: request.status, text: request.responseText });
  request.send(body ? JSON.stringify(body) : null);
}
