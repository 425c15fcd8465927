import { describe, expect, it } from '@jest/globals';
import { ConnectionState } from './connection.ts';

describe('the connection of the office', () => {
  it('is lost while any stream is, whatever requests say, since the first loss', () => {
    const connection = new ConnectionState();
    const [hall, counter] = [Symbol('hall'), Symbol('counter')];
    connection.stream(hall, { state: 'lost', since: 20 });
    connection.stream(counter, { state: 'lost', since: 10 });
    connection.requestAnswered();
    expect(connection.now).toEqual({ state: 'lost', since: 10 });
    connection.stream(counter, null);
    expect(connection.now).toEqual({ state: 'lost', since: 20 });
    connection.stream(hall, { state: 'connected' });
    expect(connection.now).toEqual({ state: 'connected' });
  });

  it('is lost with a request that was not answered, from then until one is', () => {
    const connection = new ConnectionState();
    connection.requestLost(5);
    connection.requestLost(9);
    expect(connection.now).toEqual({ state: 'lost', since: 5 });
    connection.requestAnswered();
    expect(connection.now).toEqual({ state: 'connected' });
  });

  it('tells listeners of changes only', () => {
    const connection = new ConnectionState();
    let told = 0;
    const leave = connection.subscribe(() => (told += 1));
    connection.requestAnswered();
    connection.requestLost(1);
    connection.requestLost(2);
    leave();
    connection.requestAnswered();
    expect(told).toBe(1);
  });
});
