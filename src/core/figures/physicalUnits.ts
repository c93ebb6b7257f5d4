/**
 * Units of physical quantities: names as texts write them (simplified), the unit their values are given in (UCUM where
 * there is a code, `m2` for areas) and the factor to it. Sources: GB 3100–3102, UCUM, and the customary units of
 * Taiwan and Hong Kong.
 */

export interface UnitRow {
  readonly dimension: string;
  readonly unit: string;
  readonly factor: number;
  readonly names: readonly string[];
}

const rows: UnitRow[] = [];

/** A row for each line `names = factor unit`; several names share one line. */
function dimension(name: string, table: string): void {
  for (const line of table.trim().split('\n')) {
    const [names, right] = line.split(' = ') as [string, string];
    const [factor, unit] = right.trim().split(' ') as [string, string];
    const [numerator, denominator] = factor.split('/');
    rows.push({
      dimension: name,
      unit,
      factor: Number(numerator) / Number(denominator ?? 1),
      names: names.trim().split(' '),
    });
  }
}

dimension(
  'area',
  `
平方米 平方公尺 平米 ㎡ m² m2 = 1 m2
平方公里 平方千米 km² km2 = 1000000 m2
平方厘米 平方公分 cm² = 0.0001 m2
公顷 hm² hm2 = 10000 m2
亩 市亩 = 2000/3 m2
公亩 = 100 m2
坪 = 3.305785 m2
平方尺 平方呎 平方英尺 = 0.09290304 m2
平方英里 = 2589988.110336 m2
英亩 = 4046.8564224 m2
莱 = 1600 m2
`,
);
dimension(
  'length',
  `
米 公尺 m = 1 m
公里 千米 km = 1 km
厘米 公分 cm = 1 cm
毫米 公厘 mm = 1 mm
微米 μm µm um = 1 um
纳米 奈米 nm = 1 nm
分米 = 10 cm
英里 = 1.609344 km
海里 浬 = 1 [nmi_i]
英尺 呎 = 0.3048 m
英寸 吋 = 1 [in_i]
华里 = 0.5 km
`,
);
dimension(
  'mass',
  `
吨 公吨 t = 1 t
公斤 千克 kg = 1 kg
克 公克 g = 1 g
毫克 mg = 1 mg
微克 μg µg = 1 ug
斤 市斤 = 0.5 kg
台斤 = 0.6 kg
公担 = 100 kg
担 = 50 kg
磅 = 1 [lb_av]
盎司 = 1 [oz_av]
克拉 = 0.2 g
吨标准煤 吨标煤 = 1 t
载重吨 DWT = 1 t
`,
);
dimension(
  'steam',
  `
蒸吨 蒸吨/小时 = 1 t/h
`,
);
dimension(
  'volume',
  `
立方米 立方公尺 m³ m3 = 1 m3
立方千米 立方公里 = 1000000000 m3
立方厘米 = 1 cm3
升 公升 L = 1 L
毫升 ml mL = 1 mL
微升 μL = 1 uL
加仑 = 3.785411784 L
标准立方米 标方 = 1 m3
`,
);
dimension(
  'energy',
  `
千瓦时 千瓦小时 kWh kW·h = 1 kW.h
兆瓦时 兆瓦小时 MWh MW·h = 1 MW.h
吉瓦时 吉瓦小时 GWh GW·h = 1 GW.h
太瓦时 TWh = 1 TW.h
瓦时 Wh = 1 W.h
焦耳 = 1 J
千焦 = 1 kJ
兆焦 = 1 MJ
吉焦 = 1 GJ
千卡 大卡 = 1 kcal
英热单位 = 1 [Btu]
`,
);
dimension(
  'power',
  `
瓦 瓦特 W = 1 W
千瓦 仟瓦 瓩 kW KW = 1 kW
兆瓦 百万瓦 MW = 1 MW
吉瓦 GW = 1 GW
太瓦 TW = 1 TW
毫瓦 mW = 1 mW
微瓦 μW = 1 uW
千伏安 kVA = 1 kV.A
兆伏安 MVA = 1 MV.A
马力 = 1 [HP]
`,
);
dimension(
  'electricity',
  `
伏 伏特 V = 1 V
千伏 仟伏 kV = 1 kV
安培 = 1 A
安时 = 1 A.h
欧姆 = 1 Ohm
`,
);
dimension(
  'frequency',
  `
赫兹 赫 Hz = 1 Hz
千赫兹 千赫 kHz = 1 kHz
兆赫兹 兆赫 MHz = 1 MHz
吉赫兹 吉赫 GHz = 1 GHz
太赫兹 太赫 THz = 1 THz
`,
);
dimension(
  'temperature',
  `
摄氏度 °C ℃ = 1 Cel
华氏度 °F ℉ = 1 [degF]
`,
);
dimension(
  'pressure',
  `
帕 帕斯卡 Pa = 1 Pa
千帕 kPa = 1 kPa
兆帕 MPa = 1 MPa
标准大气压 = 1 atm
`,
);
dimension(
  'speed',
  `
公里/小时 千米/小时 公里每小时 千米每小时 km/h = 1 km/h
米/秒 米每秒 m/s = 1 m/s
`,
);
dimension(
  'concentration',
  `
毫克/升 毫克每升 mg/L = 1 mg/L
微克/升 μg/L = 1 ug/L
毫克/立方米 毫克每立方米 mg/m³ mg/m3 = 1 mg/m3
微克/立方米 微克每立方米 μg/m³ µg/m³ ug/m3 = 1 ug/m3
克/升 g/L = 1 g/L
毫克/千克 毫克/公斤 mg/kg = 1 mg/kg
`,
);
dimension(
  'flow',
  `
立方米/秒 立方米每秒 m³/s = 1 m3/s
立方米/小时 立方米每小时 = 1 m3/h
立方米/日 立方米/天 立方米每日 = 1 m3/d
立方米/公顷 = 1 m3/hm2
吨/日 吨/天 吨每日 吨每天 = 1 t/d
吨/小时 吨每小时 = 1 t/h
`,
);
dimension(
  'intensity',
  `
吨/公顷 吨每公顷 = 1 t/hm2
公斤/亩 千克/亩 = 1 kg/mu
千瓦时/吨 = 1 kW.h/t
克/千瓦时 = 1 g/kW.h
立方米/万元 = 1 m3/10^4CNY
`,
);
dimension(
  'sound',
  `
分贝 dB = 1 dB
`,
);
dimension(
  'computing',
  `
FLOPS = 1 FLOPS
TFLOPS = 1 TFLOPS
PFLOPS PFlops = 1 PFLOPS
EFLOPS EFlops = 1 EFLOPS
`,
);
dimension(
  'data',
  `
字节 = 1 By
KB = 1 kBy
MB = 1 MBy
GB = 1 GBy
TB = 1 TBy
PB = 1 PBy
EB = 1 EBy
Mbps 兆比特每秒 = 1 Mbit/s
Gbps = 1 Gbit/s
Tbps = 1 Tbit/s
`,
);
dimension(
  'light',
  `
流明 = 1 lm
勒克斯 = 1 lx
坎德拉 = 1 cd
`,
);
dimension(
  'radioactivity',
  `
贝克勒尔 = 1 Bq
西弗 希沃特 = 1 Sv
毫西弗 = 1 mSv
`,
);

/** All rows, by dimension. */
export const PHYSICAL_UNITS: readonly UnitRow[] = rows;
