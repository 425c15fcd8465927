import type { components } from '../api/schema.d.ts';

type Schemas = components['schemas'];

export type Report = Schemas['ReportView'];
export type Figures = Schemas['ReportFiguresView'];
export type PeriodFigures = Schemas['KeyedReportFiguresView'];
export type CentreFigures = Schemas['CentreReportFiguresView'];
