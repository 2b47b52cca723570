import type { OrganisationType } from '../engine/facts';
import type { Checklist, ChecklistItem } from './checklist';

type Row = readonly [text: string, source: string, isUnverified?: boolean];

const UNVERIFIED = true;

function numbered(prefix: string, rows: readonly Row[]): ChecklistItem[] {
  return rows.map(([text, source, isUnverified = false], index) => ({
    code: `${prefix}-${String(index + 1).padStart(2, '0')}`,
    ...{ text, source, isUnverified },
  }));
}

/**
 * The starter for entrusted care (upstream.md 2.4): 依据公开摘要. Items whose source was read as a digest are marked
 * 待核, for the city to check and to change by the next version.
 */
const ENTRUSTED_CARE: Checklist = {
  version: 'FC-2026-1',
  kind: 'ENTRUSTED_CARE',
  items: numbered('FC', [
    ['承接资质:登记证照、业务范围、有效期', '民政部2017年3月21日紧急通知', UNVERIFIED],
    ['设施条件:无障碍、消防安全标志', '民政部2017年通知;MZ/T 060;JGJ 50;GB 13495', UNVERIFIED],
    ['服务质量', '民政部2017年通知;GB/T 28223', UNVERIFIED],
    ['安全管理:书面制度、值班、应急预案', '民政部2017年通知;GB/T 29354', UNVERIFIED],
    ['招投标程序;购买服务主体是民政部门', '陕西2017年通知;黄民救〔2019〕7号 L-2.6', UNVERIFIED],
    ['经费来源及标准', '陕西2017年通知', UNVERIFIED],
    ['逐一核实、建档立卡:名册与人数相符', '陕西2017年通知', UNVERIFIED],
    ['不合格的立即终止、妥善安置,违规的查处', '民政部2017年通知', UNVERIFIED],
    ['男女分室,女性由女性工作人员管理', '国务院令第381号第八条(参照)'],
    ['未安排未成年人进入养老机构', '民政部、公安部2015年通知', UNVERIFIED],
    [
      '按性别、年龄、身心状况分区:未成年人与成年人、精神障碍与其他残疾不混住',
      '民政部、公安部2015年通知',
      UNVERIFIED,
    ],
    ['重要个人资料齐全:照片、病历', '民政部、公安部2015年通知', UNVERIFIED],
    ['定期检查与随机暗访;服务差的取消资格', '民政部、公安部2015年通知', UNVERIFIED],
    ['不向受助人员及其亲属、单位收费,不安排生产劳动', '国务院令第381号第十条'],
    [
      '八个不得:拘禁、打骂虐待、敲诈勒索、克扣物品、扣压证件和申诉材料、任用受助人员管理、使用其干私活、调戏妇女',
      '国务院令第381号第十四条',
    ],
    ['饮食安全卫生,住宿合适,突发急病送医', '国务院令第381号第七条'],
    ['消防:制度、器材检查、每年一次全面检测并有记录、通道畅通、演练', '消防法第十六条'],
    ['协议有效:当事人、人员名单、费用、责任、期限', '黄民救〔2019〕7号 S-2.2'],
    ['托养期间继续寻亲,公告完整', '民发〔2020〕14号', UNVERIFIED],
    ['滞留超过三个月的报请安置', '民发〔2015〕158号', UNVERIFIED],
    ['伤害、死亡、走失登记和报告', '实务做法', UNVERIFIED],
    ['人员配比、护理员证书、健康证', 'MZ/T 060 正文', UNVERIFIED],
    ['上次检查的问题已销号', '实务做法', UNVERIFIED],
  ]),
};

/** The starter for a station (upstream.md 2.5). */
const STATION: Checklist = {
  version: 'ST-2026-1',
  kind: 'STATION',
  items: numbered('ST', [
    ['24小时接待,态度文明,告知政策和进站须知', '民发〔2014〕132号第四条', UNVERIFIED],
    ['24小时求助电话,对外公布,录音保存3个月以上', '民发〔2014〕132号第五条', UNVERIFIED],
    ['引导标识醒目,机构名牌规范', '民发〔2014〕132号第六条', UNVERIFIED],
    ['查看身心状况;疑似精神障碍、传染病、危重病和受伤人员送医', '民发〔2014〕132号第七、八条', UNVERIFIED],
    ['有危险的报警;疑似吸毒、在逃人员报公安机关', '民发〔2014〕132号第九、十条', UNVERIFIED],
    ['留存指纹和电子照片,录入全国救助管理信息系统', '民政部通知', UNVERIFIED],
    ['表单齐全:工作规程五种表单和公安护送交接表', '民发〔2014〕132号;民发〔2015〕158号', UNVERIFIED],
    ['不予救助的说明理由,出具不予救助通知书', '国务院令第381号第六条'],
    ['男女分室,女性由女性工作人员管理', '国务院令第381号第八条'],
    ['保障人身和财物安全,维护秩序', '国务院令第381号第九条'],
    ['不限制有行为能力的成年人离站;照顾残疾人、未成年人、老年人', '国务院令第381号第十一条'],
    ['内部管理制度规范', '国务院令第381号第十三条'],
    ['工作人员教育培训;八个不得', '国务院令第381号第十四条'],
    ['向民政部门的投诉举报渠道(不予救助)', '国务院令第381号第十五条'],
    ['寻亲:24小时内公告、7个工作日内报请采血、满一个月更新公告', '民发〔2015〕158号等', UNVERIFIED],
    ['未成年人:教育、满14岁的职业培训、家庭监护评估,监护人拒绝的申请法院', '民发〔2014〕132号', UNVERIFIED],
    ['对无民事行为能力人遭受家庭暴力的报案义务', '反家庭暴力法第十四条'],
    ['疑似精神障碍且查找不到近亲属的,民政部门帮助诊断和办理住院手续', '精神卫生法第二十八、三十六条'],
    ['每年对接触未成年人的工作人员复查违法犯罪记录', '未成年人保护法第六十二条'],
    ['安全:GB/T 29354 制度文件;消防法的各项责任', 'GB/T 29354;消防法', UNVERIFIED],
    ['一人一档', '民发〔2014〕132号正文', UNVERIFIED],
  ]),
};

/** Every version there ever was; the last of a kind is in force. */
export const CHECKLISTS: readonly Checklist[] = [ENTRUSTED_CARE, STATION];

/** The checklist in force for an institution. */
export function checklistFor(type: OrganisationType): Checklist {
  return type === 'ENTRUSTED_CARE_INSTITUTION' ? ENTRUSTED_CARE : STATION;
}

/** The checklist a record was made by. */
export function findChecklist(version: string): Checklist | null {
  return CHECKLISTS.find((checklist) => checklist.version === version) ?? null;
}
