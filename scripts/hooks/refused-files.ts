import type { Problem } from '#pipeline/problem.ts';

/** Files that no repository may hold, whatever stands in them: what the audit found out, and workbooks. */
export function refusedFile(file: string): Problem | undefined {
  if (/(?:^|\/)\.audit\//.test(file)) {
    return {
      check: 'private-audit',
      severity: 'error',
      file,
      message: 'This file tells what the audit found out about hidden figures. It is for your eyes only.',
      fix: 'Take it out of what you commit: git rm --cached, and leave .audit/ in .gitignore.',
    };
  }
  if (/^(?:data|content)\/.*\.(?:xlsx|xlsm|xlsb|xls|ods)$/i.test(file)) {
    return {
      check: 'workbook',
      severity: 'error',
      file,
      message: 'This is a workbook. It can hold hidden sheets and names, and nothing here can look into it.',
      fix: 'Save the sheet that is needed as CSV UTF-8, and take the workbook out of what you commit: git rm --cached.',
    };
  }
  return undefined;
}
