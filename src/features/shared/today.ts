/** The day where the user is, as YYYY-MM-DD. */
export function today(): string {
  const time = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${part(time.getMonth() + 1)}-${part(time.getDate())}`;
}
