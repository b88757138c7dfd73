import { workbook } from '../../workbook-file.ts';

const month = (text: string) => ({ value: new Date(text), format: 'mmm-yy' });

export default () =>
  workbook([
    [
      'Measure',
      month('2023-07-01'),
      month('2023-08-01'),
      { value: new Date('2023-03-31'), format: 'dd/mm/yyyy' },
    ],
    ["Referrals to children's social care", 120, 131, 77],
  ]);
