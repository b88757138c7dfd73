export default () => Promise.resolve(new TextEncoder().encode('PK and then nothing that is a workbook'));
