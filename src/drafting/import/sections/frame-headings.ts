import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { dropSpace } from '../../../meaning/text/fold.ts';
import { sectionRole } from './section-roles.ts';

/** Headings of what stands around the measures of a plan, besides those that have a role in it. */
const FRAME =
  /^(?:前言|引言|緣[起由]|背景(?:說明)?|(?:計畫)?說明|現[況行](?:說明|分析|檢討)?|問題(?:分析|檢討|與對策)?|(?:所需|計畫)?經費(?:來源|需求|概算|編列|預算|及來源)?|預算(?:編列|來源)?|預期(?:效益|成效|成果)|(?:追蹤)?檢討(?:與?改[進善])?|追蹤(?:管制|列管)?|其[他它](?:事項)?|附[則註件錄]|備註|注意事項|聯[絡繫](?:方式|窗口|人)?|結[語論]|未盡事宜)$/u;

/** `本計畫奉核後實施，修正時亦同。`, `所需經費由年度預算支應。` */
const OF_PLAN =
  /^(?:所需)?經費[由自於在]|^本(?:計畫|方案|要點)[^：:]{0,40}(?:核[定准可後備]|檢討|修[正訂]|實施|施行|公布|支應|辦理)/u;

/** Whether a numbered line heads, or is, what stands around the measures: `一、前言：…`, `四、本計畫奉核後實施。` */
export function isOfFrame(text: string): boolean {
  const heading = headingIn(text);
  const role = heading.length <= LONGEST ? sectionRole(heading) : null;
  return isPlainlyOfFrame(text) || (role !== null && role !== 'content');
}

/** Whether a line tells of the plan as a whole: `本計畫奉核後實施。` */
export function tellsOfPlan(text: string): boolean {
  return OF_PLAN.test(restOf(text));
}

/** The same where all of its heading says so, and not a word in it. */
export function isPlainlyOfFrame(text: string): boolean {
  return FRAME.test(headingIn(text)) || tellsOfPlan(text);
}

/** Characters of the longest heading that is told by a word in it. */
const LONGEST = 8;

function restOf(text: string): string {
  return dropSpace(parseLabel(text)?.rest ?? text);
}

function headingIn(text: string): string {
  return restOf(text).split(/[：:。，；]/u)[0] ?? '';
}
