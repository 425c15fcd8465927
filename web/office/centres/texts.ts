/** Words of the choice of a centre. */
export const centresTexts = {
  placeholder: 'Выберите центр',
  notFound: 'Такого центра нет среди ваших',
};

export type CentresTexts = typeof centresTexts;
