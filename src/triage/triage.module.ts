// Owns the three questions before a booking: their tree, and how often each end is reached (triage_end).
// Doors: CountTriageEnd, domain/triage-tree.ts.
// Refuses to know who answered, and what the questions are called on a page.
import { Module } from '@nestjs/common';
import { CountTriageEnd } from './count-triage-end.service.ts';
import { TriageRepository } from './triage.repository.ts';

@Module({ providers: [CountTriageEnd, TriageRepository], exports: [CountTriageEnd] })
export class TriageModule {}
