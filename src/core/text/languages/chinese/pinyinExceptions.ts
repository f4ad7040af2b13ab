// What no table of single characters says: how characters are read in names.

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => [pair.replace(/[a-z]+/g, ''), pair.replace(/[^a-z]+/g, '')] as const),
  );
}

/** Characters that are read in another way when they are surnames. */
export const SURNAMES_READ = pairs(`
  单shan 区ou 查zha 朴piao 仇qiu 解xie 曾zeng 盖ge 翟zhai 尉yu 缪miao 员yun 种chong 折she 祭zhai 召shao 郗xi 隗wei 秘bi
  乐yue 句gou 谌shen 牟mou 逄pang 万mo 宓fu 薄bo 洗xian 覃qin 黑he
`);

/** Characters that names of places and firms read in another way than texts mostly do. */
export const ALSO_READ = pairs('厦xia 藏zang 曾zeng 埔pu 堡pu 番pan 蚌beng 六lu 铅yan 轧zha 柏bo 单shan 翟zhai');

/**
 * How names read what has several readings, syllable by syllable. An entry of one character says how it is read where
 * no longer entry fits.
 */
export const PHRASES: ReadonlyMap<string, readonly string[]> = new Map(
  `
  长chang 都du 调tiao 薄bo 轧zha 地di 柏bai 翟zhai 桔ju 蕃fan
  部长bu-zhang 院长yuan-zhang 董事长dong-shi-zhang 校长xiao-zhang 市长shi-zhang 省长sheng-zhang 会长hui-zhang
  局长ju-zhang 处长chu-zhang 行长hang-zhang 所长suo-zhang 司长si-zhang 州长zhou-zhang 首长shou-zhang 长官zhang-guan
  增长zeng-zhang 成长cheng-zhang 生长sheng-zhang 家长jia-zhang
  银行yin-hang 行业hang-ye 分行fen-hang 央行yang-hang 商行shang-hang 投行tou-hang 行情hang-qing 洋行yang-hang
  同行tong-hang 支行zhi-hang 农行nong-hang 建行jian-hang 工行gong-hang 招行zhao-hang 中行zhong-hang
  重庆chong-qing 重组chong-zu 重启chong-qi 重建chong-jian 重新chong-xin 重构chong-gou
  音乐yin-yue 乐团yue-tuan 乐队yue-dui 民乐min-yue 声乐sheng-yue 乐器yue-qi
  会计kuai-ji 会稽kuai-ji 调查diao-cha 调研diao-yan 调度diao-du 调配diao-pei 强调qiang-diao
  厦门xia-men 西藏xi-zang 藏族zang-zu 藏药zang-yao 青藏qing-zang 黄埔huang-pu 番禺pan-yu 蚌埠beng-bu 六安lu-an
  铅山yan-shan 台州tai-zhou 东阿dong-e 弹性tan-xing 模具mu-ju 率先shuai-xian 自传zi-zhuan 传记zhuan-ji 人参ren-shen
  投降tou-xiang 降服xiang-fu 朝阳chao-yang 都市du-shi
  `
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [, phrase = '', readings = ''] = /^([^a-z]+)(.+)$/.exec(entry) ?? [];
      return [phrase, readings.split('-')] as const;
    }),
);
