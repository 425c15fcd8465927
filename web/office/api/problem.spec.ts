import { describe, expect, it } from '@jest/globals';
import { Refusal, isProblem, isSignInNeeded } from './problem.ts';

const body = {
  ...{ type: '/problems/slot-taken', status: 409, code: 'slot-taken' },
  ...{ title: 'Занято', detail: 'Выберите другое время.' },
};

describe('a refusal of the server', () => {
  it('is told from what a proxy says in its place', () => {
    expect(isProblem(body)).toBe(true);
    expect([null, '<html>', undefined, { error: 'Bad Gateway' }].map(isProblem)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('keeps its words, its code, and members of its own', () => {
    const refusal = new Refusal({ ...body, alternatives: [1] } as typeof body);
    expect(refusal).toMatchObject({ code: 'slot-taken', status: 409, message: 'Выберите другое время.' });
    expect(refusal.sentence).toBe('Занято. Выберите другое время.');
    expect(refusal.members['alternatives']).toEqual([1]);
  });

  it('says what is wrong with a field by its pointer', () => {
    const errors = [{ pointer: '/login', code: 'missing', detail: 'Заполните' }];
    const refusal = new Refusal({ ...body, errors });
    expect([refusal.at('/login'), refusal.at('/password')]).toEqual(['Заполните', undefined]);
  });

  it('asks for a sign-in only when nobody is signed in', () => {
    expect(isSignInNeeded(new Refusal({ ...body, status: 401, code: 'sign-in-needed' }))).toBe(true);
    expect(isSignInNeeded(new Refusal({ ...body, status: 401, code: 'wrong-code' }))).toBe(false);
    expect(isSignInNeeded(new Error('sign-in-needed'))).toBe(false);
  });
});
