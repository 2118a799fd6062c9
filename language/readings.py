"""How Chinese characters are read, without tones, as words of syllables and characters (`a,e:啊阿`).

The usual syllable comes first. Taken from the tables of pypinyin; `make draw` takes them anew, and a test holds
them to it. The library itself would need 12 MB of memory at run time, for tones and for 20,000 characters that no
keyboard offers.
"""

READINGS = """\
a:锕 a,e:啊阿 a,ke:錒 a,sha,xia:嗄
ai:伌僾凒叆哀哎唉啀嗳嘊噯塧壒嫒嬡愛懓挨捱敳昹曖毐溰溾爱瑷璦皑皚皧瞹矮砹硋碍蔼薆藹譪躷銰鎄鑀锿霭靄馤鱫鴱 ai,e:娾隘
ai,he:餲 ai,he,hai,gai,kai:閡 ai,kai,ke:濭 ai,ni:懝 ai,nuan:暧 ai,si,tai:騃 ai,xi:娭 ai,yan:癌 ai,yi:礙艾靉
ai,yi,ni:譺 ai,yi,wo:嗌 ai,zhi:埃 ai,zhu:敱 ai,ê,xie,ei:欸
an:侒儑啽垵堓安岸峖按暗案桉氨盦盫罯腤荌萻葊蓭誝谙豻貋銨錌铵隌雸鞌鞍韽馣鮟鶕鹌黯鿷 an,e:胺 an,gan:玵 an,han,jian:犴
an,ng,n:唵 an,nve:婩 an,tou:諳 an,ya:鵪 an,yan:俺埯晻菴 an,yan,e:媕庵洝 an,yan,ye:揞 an,ye,e:痷 an,yin:闇
ang:岇昻枊盎醠 ang,hang,gang:肮 ang,kang:骯 ang,yang:卬昂
ao:傲厫嗷嗸垇墺奧媼嫯岙岰嶅嶴廒慠扷擙敖柪滶熬爊獒獓璈翱翶翺芺蔜螯袄襖謷謸軪遨鏊镺隞骜鰲鳌鷔鼇鿫 ao,biao:鏖 ao,niu:抝
ao,niu,yu:拗 ao,qiao:摮磝 ao,wa:凹 ao,xiao:奡 ao,yao:驁 ao,you:坳梎聱 ao,yu:懊澳隩 ao,yu,you:奥 ao,yun,wo:媪
ba:丷仈八叐哵坝坺壩夿岜巴巼弝抜朳欛灞炦爸犮玐疤癹矲笆粑紦罢羓胈菝蚆覇豝軷釛釟靶魃魞鲃鿱 ba,bei:垻跋 ba,bie:捌
ba,bo:妭詙鮊鲅鲌 ba,bo,bie,fa,bei:拔 ba,fei:墢鼥 ba,fu:颰 ba,fu,bo,bie,pei:柭 ba,ke:峇 ba,pa:叭吧把耙芭跁鈀钯
ba,pa,bai,bie:扒 ba,pei,fei:茇 ba,pi,bi,bai:罷 ba,po:霸 bai:拜拝挀掰摆擺敗栢瓸稗竡粨粺薭贁败 bai,ba,bi:捭 bai,bei:襬
bai,bo:擘柏白 bai,bo,mo:百 bai,fu:韛 bai,mo:佰絔 bai,pi:猈 bai,xin,ting:庍
ban:办坂姅岅怑斑斒昄板版班瓣瓪瘢癍秚粄絆绊舨蝂螁辦辬鈑鉡钣阪靽颁魬 ban,bin:攽 ban,fen:頒鳻 ban,fen,huo:扮
ban,pan:伴半坢扳拌柈湴褩闆 ban,pan,bo:般 ban,pan,huan:螌 ban,su:搬 bang:垹塝帮幇幚幫捠梆棒玤稖綁縍绑艕蜯謗谤邦邫镑鞤
bang,bei,pou,pei:棓 bang,beng,pang,peng:榜 bang,beng,pi,feng:蚌 bang,bin:浜 bang,pang:牓磅膀蒡鎊髈
bang,pang,beng,peng:傍 bang,peng,beng:搒
bao:佨保儤勹勽堢媬嫑孢宝寚寳寶忁怉报曓煲珤窇笣緥菢葆蕔藵虣褒褓豹賲鑤铇闁雹靌靤飹飽饱駂骲髱鲍鳵鴇鸨齙龅 bao,bo:爆
bao,bo,bu:薄 bao,bo,zhuo,chuo,pao:趵 bao,bu,pu:堡 bao,fu:報枹 bao,pao:胞蚫袌鉋鮑 bao,pao,biao:苞 bao,pao,fu:包
bao,pao,pou:抱 bao,pou:襃 bao,pu,bo:暴 bao,shi:宲
bei:俻偝偹備僃北备悖悲惫愂憊揹昁杯桮梖焙牬犕狈狽珼琲盃碑碚禙糒背苝蓓藣蛽褙誖貝贝軰輩辈邶郥鄁鉳鋇鐾钡骳鵯鹎
bei,bai:呗唄 bei,bai,bi:鞁 bei,bi,pi:被 bei,bi,pi,ban:卑 bei,bo:孛 bei,fu,bu,bai:鞴 bei,pei:倍 bei,pi,bi,pai:椑
bei,pi,bi,po:陂 ben:倴坌奙捹撪本桳楍泍渀犇畚笨翉苯輽逩錛锛 ben,bi:贲 ben,bing:栟 ben,fen:坋奔獖
beng:伻嘣塴崩嵭揼琫甏綳繃绷菶蹦迸鏰镚閍鞛 beng,bang:埲 beng,bing,peng:絣 beng,fang:祊 beng,feng:埄 beng,keng:奟
beng,pei:琣 beng,peng:傰逬 beng,peng,bing:痭 beng,pin,liu:泵 beng,qi:甭
bi:佊佖哔嗶坒堛壁夶奰妣妼婢嬖嬶屄幣幤廦弊弻弼彃彼必怭愊愎敝斃朼柀梐楅榌毕毖毙毴沘湢滗滭潷煏熚狴獘獙珌璧畀畁畢疕疪痹痺
bi:皕睤碧禆秕笔筆筚箅箆篳粊綼縪繴罼聛腷舭荜荸萞蓖蓽蜌袐襅襞襣觱詖诐貏貱贔赑跸蹕躃躄逼避鄙鄨鄪鏎铋閇閉閟闭陛韠飶饆馝駜
bi:驆髀髲魓鮅鰏鲾鵖鷝鷩鼊鼻 bi,bei:臂鐴 bi,bei,pai:箄 bi,bei,pi:俾 bi,bian:豍邲 bi,bie:柲 bi,bie,mi:苾 bi,bie,pie:蔽
bi,bing:鞸 bi,bo,bai,pi:薜 bi,fen,ben,fei,ban,lu,pan:賁 bi,fu:偪 bi,pi:吡庇庳怶枈比濞笓篦粃螕裨鎞 bi,pi,bei,ba:萆
bi,pin:匕 bi,se:鉍 bi,tu:啚 bi,yin:币
bian:匾变変峅忭惼抃揙昪汳汴炞煸獱玣甂砭碥稨窆笾箯籩糄編编艑苄藊覍變贬辡辧辩辫辮边辺遍邉邊釆鍽鞭鯾鯿鳊鴘
bian,ban,pian:辨 bian,fa:貶 bian,guan:閞 bian,mian:牑 bian,pan:卞弁 bian,pian:便徧扁猵緶缏萹蝙褊 bian,pian,ban:辯
biao:俵儦墂婊幖彪标標檦滮瀌熛爂猋瘭磦脿臕表裱褾諘贆錶鏢鑣镖镳颷飆飇飈飊飑飙飚骉鰾鳔 biao,diu:颩 biao,hu:淲
biao,huo:灬 biao,pao:穮藨颮 biao,piao:膘蔈謤驃驫骠 biao,piao,pao:摽 biao,piao,shan:髟 biao,shao,shuo,di,zhuo:杓
bie:別别彆徶憋瘪癟莂虌蛂蟞襒蹩鱉鳖鼈龞 bie,bi:咇
bin:傧儐宾摈擯斌椕殡殯氞滨濒濱濵瀕瑸繽缤膑臏虨賓賔邠鑌镔霦顮髌髕髩鬂鬓鬢 bin,ban:彬豳 bin,bing:梹槟檳 bin,fen:玢
bin,fen,pin:砏 bin,huan:豩 bin,pa:汃 bin,pian:璸
bing:丙仌仒併倂偋傡兵冫垪寎并幷庰怲抦掤摒昺柄栤棅氷炳病禀秉窉竝苪蛃誁邴鈵鋲陃靐鞆餅餠饼 bing,ban,bang:並 bing,bi:鮩
bing,bi,pi,bei:鞞 bing,fang:昞眪 bing,lin:稟 bing,ning:冰 bing,ping:鉼
bo:亳仢侼僠僰剝勃博啵孹嶓帛愽懪拨挬搏播欂浡淿渤溊煿牔犦狛玻瓝癶癷盋碆礡礴秡箔箥簙簸糪缽胉脖舶艊菠萡葧蔔袯袰襮譒蹳郣鈸
bo:鉑鉢鋍鎛鑮钵钹铂镈餑餺饽馎馛駁駮驋驳鱍鵓鹁 bo,ba:鮁 bo,bai,mo,ba:伯 bo,bao,pu:剥 bo,bei,bi:波 bo,bi:檗紴蘗
bo,bi,po:跛 bo,bu,pu:卜 bo,di:肑 bo,e:砵 bo,fa:撥 bo,fei:襏 bo,fu:帗袚 bo,hu,huo,gou:豰 bo,jue:髉 bo,mo:袹 bo,pa:苩
bo,pao:瓟 bo,pao,bao:嚗 bo,pei,fei:犻 bo,po:猼馞髆 bo,po,bei,ba:哱 bo,po,lie:膊 bo,pou:踣
bu:佈勏咘喸埗埠峬布庯廍怖悑捕晡步歨歩篰蔀补補誧踄轐逋郶醭鈽钚钸餔餢鳪鸔鿻 bu,bo:簿 bu,fou,fu:不 bu,fu:哺 bu,ji:卟
bu,pi:鈈 bu,pou:吥瓿部 bu,pu:柨荹鵏 bu,pu,ba:抪 bu,pu,zhi:捗 ca:擦礤礸遪 ca,cha:嚓 ca,sa:攃 ca,zha,za:囃
cai:倸埰婇寀彩採材棌毝猜睬綵縩菜裁財财跴采 cai,kui:踩 cai,sa,ca:蔡 cai,shan:纔 cai,si:偲 cai,xiao:啋 cai,zai:才
can:儏叄叅嬠惨惭慘慙慚憯残殘湌澯灿燦爘璨粲薒蝅蠶蠺飡驂骖黪黲 can,cen,shen:参 can,cen,zan:篸 can,chan,jian,zhan:孱
can,chan,shan:掺 can,qian,jian:朁 can,san,ca,sen:傪 can,shan,cen:穇 can,shan,chan,sen:摻 can,shen,san,cen:參
can,sun:餐 can,sun,qi:喰 can,tian:蚕 can,zao,san,chen:謲 cang:仓仺嵢欌沧滄濸獊舱艙苍蒼螥賶鑶鸧 cang,chen:伧
cang,cheng,chen:傖 cang,chuang:倉 cang,qiang:鶬 cang,zang:藏 cao:嘈嶆愺撡操曹曺漕糙肏艚艸艹蓸螬褿襙鏪騲 cao,sao:懆鄵
cao,zao:槽草 ce:冊厠墄恻惻憡敇测測策筞箣荝萗萴蓛 ce,ci,ze,si:廁 ce,ji:畟簎 ce,jia:筴 ce,se:粣 ce,se,chuo:拺
ce,shan:笧 ce,si:厕 ce,ze,zhai:侧側 ce,zha:册 cen:岑 cen,can:嵾 cen,chen,qin:梣 cen,jin,han:笒 cen,qian,zan:涔
ceng:层層曽竲蹭驓 ceng,cheng:噌 ceng,zeng:曾 ceng,zheng:嶒
cha:侘偛叉嗏垞奼姹岔嵖挿揷搽杈槎汊猹疀碴紁肞臿艖茶衩诧銟鍤鑔锸镲靫餷 cha,chai,ci,cuo,jie:差 cha,chai,zha:扠
cha,chi:茬 cha,cui:察 cha,du:詫 cha,na:秅 cha,qie:詧 cha,sa:檫 cha,zha:插蹅馇 cha,zha,chai:查
chai:侪儕喍囆犲祡虿蠆袃豺钗 chai,cha:芆訍釵 chai,che,chi,ca:拆 chai,ci,zhai,zi:柴 chai,cuo:瘥 chai,zhi:茝 chai,zi:齜
chan:产儳冁刬剗剷劖嚵囅壥婵嬋嵼巉幝幨廛懴懺搀旵梴棎毚浐湹滻潹潺瀍瀺灛煘獑產産硟磛簅緾繟纏纒缠羼艬蒇蕆蝉蟾觇誗諂讇讒谄
chan:谗辿鄽酁鋓鏟鑱铲镵閳闡阐韂饞馋骣 chan,can:摲 chan,chuan:丳 chan,dan:燀襜譂 chan,dan,ji:覘 chan,dan,zhan:澶
chan,jie:斺 chan,qian:忏 chan,qian,tie:鉆 chan,shan:攙禅 chan,shan,tan:禪 chan,shan,tan,dan,zhan:儃 chan,sun:摌
chan,tan:啴裧 chan,tan,tuo,dan:嘽 chan,tan,xin:镡 chan,ti,shan:蟬 chan,yan:鋋 chan,zhan:欃躔颤 chan,zhan,shan:顫
chan,zhen:辴 chan,zhuan:僝
chang:仧仩伥倡偿僘償兏厰唱嘗嚐场娼嫦尝常廠徜怅悵昌昶晿暢椙氅淐猖琩瑺瓺甞畅畼肠腸膓苌菖萇蟐裮誯鋹鋿錩鏛锠镸阊韔鬯鯧鱨
chang:鲳鲿鼚 chang,cheng,zheng:倀敞 chang,gua:焻 chang,han,yan,an:厂 chang,shang:塲 chang,shang,dang:場
chang,tang:惝閶 chang,yang:玚 chang,yang,dang:瑒 chao:仦巐巢巣弨怊欩漅潮炒煼牊眧窲罺耖觘謿轈鄛鈔钞麨鼌
chao,jiao:勦樔 chao,ju:焣 chao,miao:仯吵訬 chao,suo:抄 chao,tiao:超 chao,zhao:嘲晁鼂 chao,zhao,zhu:朝
chao,zhuo,chuo:焯 che:伡偖勶唓坼彻徹扯掣撤撦澈烢爡瞮砗硨硩聅莗蛼迠頙 che,cao:屮 che,ju:俥車车
chen:嚫塵墋夦宸尘揨敐晨曟榇樄沉煁琛疢瘎碜臣茞莐蔯薼螴衬襯訦諃諶谌谶賝贂趂趻踸辰迧陈霃鷐麎齓齔龀 chen,ca:磣
chen,cen:硶 chen,chan:讖醦 chen,dan:忱 chen,dan,xin:愖 chen,lan:郴 chen,nong:莀 chen,qi:軙 chen,qin:儭
chen,qin,guan:櫬 chen,qin,zhen:鈂 chen,shen:抻綝 chen,tian:嗔 chen,tian,nian:捵 chen,tian,shen:瞋 chen,zhen:縝謓鍖陳
chen,zhen,nian:趁
cheng:乗偁城埕堘塍塖宬峸庱悜惩憆懲成挰掁摚撐撑枨棦橕檉檙泟洆浾溗澂瀓爯牚珹琤畻睈碀程窚竀筬絾緽罉脭荿蛏蟶裎誠诚赪赬郕
cheng:酲鋮鏳鏿鐣铖阷靗頳饓騁騬骋鯎 cheng,bie:穪 cheng,chang:棖 cheng,chen:称稱 cheng,deng:澄 cheng,deng,chen:橙
cheng,deng,teng:僜 cheng,jue:柽 cheng,kuang:呈 cheng,ping:秤 cheng,sheng:乘娍椉 cheng,sheng,jing:晟
cheng,sheng,zheng:丞 cheng,ting:侱珵 cheng,ying:逞 cheng,zheng:徎承瞠脀 cheng,zheng,deng:憕 cheng,zheng,ting:朾
chi:侈侙傺勅卶叺嗤噄垑墀妛媸岻弛彨彲恜恥慗憏懘抶持摛攡杘歯湁灻炽烾熾瓻痓痴痸瘛癡眵瞝硳竾笞筂篪粚翄翅翤翨耻肔胣腟茌荎
chi:蚇蚩螭裭褫訵謘貾赤趩踟迟遅遫鉓鉹雴饎饬馳驰魑鴟鵄鶒鷘鸱麶齒齝齿 chi,che:尺 chi,che,zhe:斥 chi,chuai:欼
chi,di:啻坻蚳赿 chi,die:跮 chi,fu:彳 chi,hu:箎 chi,hua,e:叱 chi,kai:喫 chi,lai:勑誺 chi,li:銐黐 chi,nuo:袲 chi,qi:吃
chi,qi,duo,nuo:袳 chi,qu:趍 chi,shi:飭 chi,sou:敕 chi,tai:漦 chi,tuo,che:池 chi,xia,he:哧 chi,ying:呎
chi,zhi:歭瘈絺胵遲 chi,zhi,xi:遟 chong:充冲嘃宠崇崈忡憃摏沖浺珫罿翀茺衝蹖銃铳隀 chong,chuang,zhong:舂 chong,dong:揰
chong,hui:虫 chong,long:寵 chong,tang,shang:埫 chong,tong:爞 chong,zhong:徸緟蝩褈 chong,zhong,tong:蟲
chong,zhuang:憧 chong,zhuang,tong:艟 chou:丑丒侴俦吜嬦懤抽杽栦殠燽犨犫畴疇皗瞅矁筹篘絒绸臰菗讎讐踌躊遚酧酬醜雔雠魗
chou,dao:儔帱幬裯 chou,lu:瘳 chou,niu:杻 chou,qiao,jiu:愁 chou,qiao,zou:偢 chou,qiu,dao:惆 chou,qiu,ju:仇
chou,shou,dao:醻 chou,tao:籌 chou,tao,diao:綢 chou,tiao,diao:稠 chou,xiu:臭 chou,you:怞 chou,zhou:嚋婤紬
chou,zhou,dao:薵 chou,zhou,diao:椆 chou,zou,zhu:搊
chu:亍傗储儊儲処出刍初厨处岀幮廚憷拀搐斶杵椘楚榋樗橱橻檚櫉櫥歜滁濋犓珿琡璴矗础礎竌竐篨絀绌耡臅蒢蒭蕏蟵触觸豖豠貙趎蹰
chu:躕鄐锄閦雏鶵黜齭齼 chu,chi:摴齣 chu,chuo:躇 chu,cu:踀 chu,ji:諔 chu,ju:處鋤雛 chu,shou:敊 chu,shu,ti:俶
chu,tou:埱 chu,xi,qu:欪 chu,xu:怵滀畜 chu,xu,shou:嘼 chu,yu:蜍 chu,zhe,zhu:褚 chu,zhu:柷楮蓫鸀 chu,zhu,shu:除
chu,zhu,zha:藸 chu,zou:媰芻 chu,zu,zhu,ju,cha,xu:鉏 chua,xu:歘 chua,xu,hu:欻 chuai:膗 chuai,chi,yi:搋
chuai,chuo,zhuo:啜 chuai,duo,zhui,tuan:揣 chuai,shuan,duan,chuan:踹 chuai,zha,zhai:膪 chuai,zuo:嘬
chuan:剶喘川暷椽歂氚汌玔瑏舛船荈賗輲遄釧钏 chuan,chui:圌 chuan,chun:僢踳 chuan,duan:篅 chuan,fan:舩
chuan,guan,quan:串 chuan,shan:猭 chuan,shun:巛 chuan,xiang:舡 chuan,yuan:穿 chuan,zhi:鶨 chuan,zhuan:传傳
chuang:傸刅创刱剏剙噇床怆愴摐摤牀牎牕疮瘡磢窓窻闯 chuang,cang:凔 chuang,chen:闖 chuang,cong:窗 chuang,qiang:創
chuang,zhuang:幢 chui:吹埀炊菙錘锤陲顀龡 chui,dui:搥 chui,dui,zhui:鎚 chui,duo:捶棰 chui,hou,chuai:腄
chui,zhui:倕垂椎箠 chui,zhui,dui:槌 chun:偆堾媋惷旾春暙杶椿槆橁櫄浱湻滣漘犉瑃睶箺纯脣莼萅萶蒓蝽蠢賰醇醕陙鯙鰆鶞鹑
chun,dui,duo:錞 chun,shun:輴 chun,tuan:蓴鶉 chun,zhen:唇 chun,zhun:淳 chun,zhun,tun,quan,zi:純
chuo:嚽戳擉歠涰磭繛輟辍辵辶逴酫鑡齪龊 chuo,chao:綽绰 chuo,chao,tiao,zhuo:趠 chuo,chui:惙 chuo,cu:娖 chuo,cu,lai:娕
chuo,diao,zhuo,tiao:踔 chuo,nao:婥 chuo,ruo:婼 chuo,zhui:腏
ci:佌佽偨刾垐嬨庛慈朿柌栨此濨珁瓷甆皉磁礠糍絘茦茨莿蛓螆詞词賜赐趀辝辞辤辭雌飺餈鴜鶿鷀鹚 ci,cuo:玼髊齹 ci,cuo,suo:縒
ci,ji:堲蠀鮆 ci,qi:刺 ci,si:伺祠 ci,zhai:骴 ci,zi:呲次泚薋跐 ci,zi,chai:茈 ci,zi,zhai,ji:疵
cong:丛匆叢囪婃孮従徖忩怱悤悰暰樬樷欉漗潀灇焧爜琮瑽璁瞛篵緫繱聡聦聪聰苁茐蔥藂蟌誴謥賨賩鍯鏦騘驄骢 cong,cao:慒
cong,chuang:囱葱 cong,shuang:淙 cong,song:憁棇漎 cong,zong:从從枞樅潨熜 cong,zong,song:蓯 cou:凑湊腠輳辏
cu:媨徂憱殂猝瘄瘯粗縬誎趗蹙蹵顣麁麄麤鼀 cu,chu,cheng:觕 cu,chuo:促 cu,chuo,cou:簇 cu,cou,chuo:蔟 cu,di:踧 cu,ji:脨
cu,za,he:噈 cu,zu,jiu:蹴 cu,zuo:酢醋 cuan:巑撺攛櫕殩汆熶爨窜竄篡簒蹿躥鑹镩 cuan,jian,juan:鋑 cuan,zan:穳
cuan,zuan:欑 cui:乼伜催凗啛墔崔忰悴慛榱漼焠獕璀疩瘁皠磪竁粋紣缞翆翠脃脆膬膵臎萃鏙 cui,cuo:襊 cui,qiao,xia:毳
cui,sui:粹脺 cui,sui,shuai:縗 cui,wei,ju:趡 cui,zu:倅淬綷顇 cui,zu,za,e,chuai:啐 cui,zui:嶉槯濢 cui,zui,cuo:摧
cun:刌存寸忖村澊皴竴籿膥邨 cun,dou,ying:吋 cun,jian:侟 cun,qun,zun,qiu,zhun:踆 cun,zun:拵
cuo:剉剒夎嵳棤瑳痤矬磋莝莡蒫蓌虘蹉逪遳醝銼锉错鹺鹾 cuo,chai:搓 cuo,ci:嵯 cuo,cu,xi:錯 cuo,cu,zha:蔖 cuo,ji:厝
cuo,qie:脞 cuo,zan:酂 cuo,ze,ci:措 cuo,zhuai:睉 cuo,zhuo:斮 cuo,zuan:躦 cuo,zuo:挫 cuo,zuo,zui,zuan,chua:撮
da:亣匒咑哒噠垯墶妲打撘炟燵畣瘩眔笪答繨羍荙薘蟽褡詚跶躂迏迖迚逹鐽靼鞑龖龘 da,dai,tai:大 da,dan:怛 da,fu:畗 da,sa:鎝
da,ta:嗒搭沓荅達鎉阘韃 da,tai:汏 da,ti,ta:达 da,xia,na:笚 da,ya,ta,dan:呾 da,zha:剳 da,zhe:耷
dai:代侢傣叇垈埭岱帒带帯帶廗待懛戴曃柋殆瀻玳瑇甙簤紿緿绐艜蚮袋襶贷軑軚軩轪迨霴靆鮘鴏黛 dai,ai:獃 dai,bao,ai:呆
dai,di:逮 dai,die,dan,zhi:蹛 dai,e:歹 dai,tai:呔骀 dai,te:貸 dai,yi:怠 dai,zhen:黱
dan:丹伔刐勯匰単啖啗啿噉嚪妉媅帎弾惮憺旦柦殚殫氮沊泹澸狚玬瓭甔疍瘅癚砃禫窞箪簞紞耼耽聃聸腅膽萏蓞蛋蜑衴褝襌觛誕诞贉赕
dan:躭郸霮饏馾駳髧鴠黕鿕 dan,chan,shan:单 dan,chan,shan,da:僤 dan,chan,shan,zhan,tan:單
dan,chan,tan,zhan,shan,tian:撣 dan,chan,zhan:亶 dan,chen:眈 dan,da:疸 dan,da,chan:憚 dan,dian:頕 dan,duo:鄲
dan,jie:担 dan,shan:儋掸擔 dan,shen:抌 dan,tan:嘾弹彈癉 dan,tan,chan:繵 dan,tan,da:胆 dan,tan,shan:澹 dan,tan,xin:撢
dan,tan,yan:但 dan,tan,zhen,shen:黮 dan,yan,tan:淡
dang:儅党凼噹圵垱壋宕当挡擋档檔氹澢灙珰璗璫瓽當盪瞊砀碭礑筜簹艡荡菪蘯蟷裆襠譡讜谠趤雼 dang,cheng:铛
dang,cheng,tang:鐺 dang,shang,tang,yang:愓 dang,tang:嵣攩欓簜蕩逿闣 dang,tang,cheng:黨 dang,xiang,yang:潒
dang,yang:婸 dao:倒刂到噵壔导導岛島嶋嶌嶹忉悼捣捯搗椡槝檤氘瓙盗盜祷禂禱稲稻翿舠艔菿衜衟蹈軇道釖陦隝隯魛鱽
dao,chou:擣 dao,diao:刀 dao,du:纛 dao,mu,tiao:朷 dao,tao:叨焘燾 dao,zhao:箌 dao,zhou:翢 de:徳德恴悳惪淂鍀锝
de,dei:得 de,dei,dai:嘚 de,di:的 de,te:脦 de,zhe:棏 den:扥扽 deng:凳噔墱嬁嶝戥朩櫈燈璒瞪磴竳等簦艠覴豋蹬鄧鐙镫隥
deng,de:登 deng,ding:灯 deng,shan:邓
di:仾低俤偙僀呧唙啲嚁坘埊埞墑墬娣嫡嶳帝廸弤彽怟拞掋敵旳枤梊梑涤滌滴焍玓甋眱碲磾祶禘笛第糴締缔羝聜腣苖荻菂菧蒂蔋蔐藡袛
di:觌诋谛豴趆迪递逓邸釱鉪鏑镝阺靮鞮頔馰骶髢鯳鸐 di,chi:慸柢軧 di,chi,shi:鍉 di,dai:螮 di,dai,chai:蔕 di,de:地底
di,duo:杕 di,hua:敌 di,ji:覿 di,lan:坔 di,shi,dai:遞遰 di,shi,zhai:啇 di,ti:奃媂渧狄珶睇詆諦隄鬄 di,ti,dai:棣
di,ti,shi,wei:堤 di,ti,tui:弟 di,tu,zhi:摕 di,za:籴 di,zhai:牴翟 di,zhe:嘀 di,zhi:厎氐砥觝蹢 di,zhi,qi:抵
di,zhi,ti,chi,shi:踶 di,zhi,zhe:樀 di,zhu:篴 di,zhuo:蝃
dian:傎厧嚸垫墊壂奌婝婰嵮巅巓巔店惦扂掂攧敁敟椣槙橂殿淀澱点猠玷琔电癜癫癲碘簟蒧蕇蜔踮蹎電靛顛颠驔齻 dian,chen:瘨
dian,tan,xin:橝 dian,tian:佃典钿顚 dian,tian,sheng,ying:甸 dian,tian,zhen:滇 dian,tie,die,zhan:跕
dian,ting,ding,zheng,zun:奠 dian,yan:阽 dian,zhan,duo:點 dian,zhen:坫槇
diao:伄凋刁刟叼吊奝屌弴彫殦汈琱瘹碉窎窵竨簓蛁訋貂釣鈟銱鋽鑃钓铞雕雿鮉鯛鲷鵰鼦 diao,dao:虭 diao,di:弔魡
diao,di,yue,li:扚 diao,di,zhuo:藋 diao,dou:瞗 diao,nuo:掉 diao,tiao:调 diao,tiao,di:蓧 diao,tiao,zhou:調 diao,yao:铫
diao,zhao:鳭 die:叠垤堞峌幉恎戜曡殜氎爹牃牒瓞畳疂疉疊絰绖耊耋胅艓苵蜨褋褺詄谍蹀镻鲽 die,chou:眣 die,di:哋嵽
die,dia:嗲 die,qie,zha:鰈 die,she:挕碟 die,she,ye:揲 die,tie:惵蝶 die,tu:趃跌 die,xie:諜 die,yi:昳 die,yi,da:迭
die,zha,qie:喋 die,zhi:眰臷 ding:仃叮啶定嵿帄椗玎矴碇碠磸耵聢腚萣薡蝊訂订酊錠鐤钉锭靪頂顁顶飣饤鼑 ding,cheng:盯虰
ding,ling:釘 ding,ne:疔 ding,tian:奵 ding,ting:忊濎鋌铤 ding,zhen:鼎 ding,zheng:丁 diu:丟丢銩铥
dong:东倲働冬冻凍动動咚埬姛娻嬞岽崠崬徚懂戙挏昸東栋棟氡氭涷笗箽胨胴腖苳菄蕫蝀諌迵霘駧鮗鯟鶇鶫鸫鿴
dong,tong:侗垌峒恫洞湩絧鼕 dong,tong,liu:硐 dong,tuan:墥 dong,zhong:董
dou:乧兜兠唗唞抖斣梪橷浢痘窦篼脰荳蔸蚪豆郖酘鈄閗闘阧陡餖饾鬥鬦鬪鬬鬭 dou,du:竇都 dou,nuo:毭 dou,ru:吺 dou,zhu:斗枓
dou,zhu,tou,qi:逗
du:凟匵厾嘟妒妬嬻帾椟櫝殬殰涜渎渡牍牘犊犢独獨琽瓄皾督睹秺笃篤肚芏荰螙蠧蠹裻覩読讟豄賭贕赌醏錖鍍鑟镀靯韇韣韥騳髑黩黷
du,dai:毒蝳 du,dou:瀆讀读 du,duo,zhai:度 du,she:闍阇 du,tu:杜 du,zhe:堵 du,zhou:碡 du,zhuo:剢
duan:偳塅媏断斷椴段毈煅瑖短碫端簖籪緞缎腶葮躖鍛鍴锻 duan,tuan:褍 duan,tuan,zhi:剬 duan,zhuan:耑
dui:兊兌垖塠对対對嵟怼憝懟濧瀩痽碓祋綐薱襨譈譵队陮頧鴭 dui,dun:鐓鐜镦 dui,dun,tun:憞 dui,rui,duo:兑 dui,zhui:磓
dui,zhui,sui:隊 dui,zui:堆 dun:伅噸墩墪惇撉撴潡犜獤砘碷礅趸踲蹾躉逇遯鈍钝驐 dun,du:頓顿
dun,dui,tuan,diao,dao,zhun,tun:敦 dun,qun,xun:遁 dun,shun,chun:楯 dun,shun,yun:盾 dun,tui:橔 dun,tun:吨囤庉炖燉蜳
dun,zhuan,tun,chun:沌 dun,zhun:盹 dun,zun,cun,cuan,qun:蹲
duo:亸凙刴剁咄哚嚉嚲垛垜埵墯多夛夺尮崜嶞憜挅挆敓敚敪朵朶桗毲畓痥綞缍舵裰趓跥跺躱躲鈬鐸铎陊飿饳鮵鵽 duo,che:奲
duo,chi:剟 duo,chi,zha,die:哆 duo,chuan:椯 duo,chuo:踱 duo,dai,chi:跢 duo,du:剫 duo,dui:奪 duo,hui:堕墮 duo,que:敠
duo,sui:陏 duo,tuo:惰柁軃 duo,zha:喥 duo,zhuo:掇 duo,zuo,wu:柮
e:俄偔僫匎卾厄呝咢噩囮堮妸妿娥娿婀屙峉峨峩崿廅悪愕戹扼搹擜枙櫮歞歺涐湂珴琧皒睋砈砐砨硆磀腭苊莪萼蕚蚅蝁覨訛誐諤讍讹谔
e:豟軛軶轭迗遌遏遻鄂鈋鈪鍔鑩锇锷頋頟額顎颚额餓餩饿騀鰐鱷鳄鵈鵝鵞鶚鹅鹗齶 e,ai:呃阨阸 e,an:頞 e,an,n:咹 e,ge:鰪
e,he:齃 e,hua:吪魤 e,ji:岋 e,ke:痾 e,lve,luo:詻 e,qi:礘 e,qie,ji:魥 e,sheng:垩 e,tie:鋨 e,wa,gui:譌 e,wu:恶
e,wu,hu:惡 e,wu,wo:噁 e,ya:堊姶 e,yan:屵阏 e,yi:搤蛾 e,yu,yan:閼 ei:诶 ei,xi,yi,ê:誒 en:奀峎恩摁蒽 en,yun:煾 eng:鞥
er:二侕児刵厼咡尒尓尔峏弍弐栭栮毦洏洱珥粫胹荋薾衈袻貮貳贰趰輀轜迩邇铒陑隭餌饵駬髵鮞鲕鴯鸸 er,chi:誀 er,keng:鉺
er,mi,ni:爾 er,nai:佴 er,neng:而 er,ni:兒 er,nv:聏 er,ren:儿 er,reng:耳 er,wa:唲 er,zhi:樲
fa:乏伐佱傠发垡姂彂栰沷法浌灋珐琺発瞂笩筏罚罰罸藅鍅閥阀髪髮 fa,bian:疺 fa,bo:發 fa,fei:橃蕟 fa,jie,ge:砝
fa,pei,bo,ba:茷 fa,po:醱
fan:仮凡凢凣勫匥反墦奿嬏帆幡忛憣払旙旛杋柉梵棥樊橎氾滼瀪瀿烦煩犯璠畈盕矾礬笲笵範籵緐繙羳翻舤舧范薠藩蘩蠜訉販贩蹯軓轓
fan:返釩鐇鐢钒颿飜飯飰饭鱕鷭 fan,ban,pan:籓 fan,ben:軬 fan,bo:噃襎 fan,bo,pi:蕃 fan,fa:汎 fan,fen:燔 fan,feng:渢
fan,feng,fa:泛 fan,fu:婏嬎 fan,pan:膰 fan,pan,bo,po,pi:番 fan,po,pan:繁
fang:倣匚坊堏妨放旊昉昘淓牥瓬眆纺肪舫芳訪访邡鈁錺钫防髣魴鲂鴋鶭 fang,bang:紡蚄 fang,bing:枋 fang,di:埅
fang,pang:仿房汸趽鰟 fang,pang,wang,feng:方
fei:俷剕厞吠奜婓婔屝废廃廢悱扉斐昲暃曊棐榧櫠淝渄濷狒猆疿痱癈篚緋绯翡胐腓菲蕜蜰裶誹诽费鐨镄霏靅非靟飛飝飞餥馡騑騛鯡鲱
fei:鼣 fei,bei:杮 fei,ben:蟦 fei,bi:肥胇 fei,fen:匪 fei,fu:沸芾萉 fei,fu,bi:費 fei,ku:朏 fei,pei:妃肺陫
fei,pei,bei:蜚 fei,pei,pai,bai:啡
fen:偾僨兝兺分哛坟墳奮妢帉幩弅忿愤憤昐朆枌梤棻棼氛瀵焚燓瞓秎竕粉粪糞紛纷羒羵翂肦膹芬蒶蚠蚡豮豶躮轒酚鈖隫雰餴饙馚馩魵
fen:鱝鲼黂黺鼖鼢 fen,ban:朌 fen,ben:炃燌鐼 fen,bin:份訜 fen,cha:岎 fen,fei:橨蕡 fen,kang:奋 fen,pen:吩汾濆衯
feng:丰仹偑僼凤凨凬凮堸奉妦寷峯峰崶捀枫桻檒沣沨湗溄灃烽焨煈犎猦琒甮疯瘋盽砜碸篈綘縫缝艂葑蜂諷讽豐賵赗鄷酆鋒鎽鏠锋闏霻
feng:靊風飌风鳯鳳鴌麷 feng,ban:覂 feng,beng:俸唪 feng,bian:封 feng,fan:楓 feng,hong:浲 feng,pang:夆蠭 feng,peng:摓
feng,peng,beng:漨 feng,peng,pang:逢 feng,ping:冯馮 feng,song:蘴 fiao:覅 fo:仏坲梻 fou:紑缶缹缻裦雬鴀 fou,pei,pi:妚
fou,pi:否 fou,ye,bo:殕
fu:乀乶付伏伕俌俘俯偩傅冨冹凫刜匐呋咈咐哹坿垘复夫妇姇娐婦媍嬔孚孵富岪幞府弗弣彿復怤懯抚敷斧旉枎柎柫栿桴椨椱氟泭洑浮滏
fu:澓炥烰焤父玞玸琈甶畉癁盙砆祔福禣稃稪竎符筟箙簠粰糐紨紱絥綍綒緮縛绂绋缚罘罦翇肤腐腑腹艀芙茯荂荴菔葍蕧虙蚥蚨蚹蛗蜉蝜
fu:蝠蝮衭袝袱複褔襥覄覆訃詂諨讣負賦賻负赋赙赴趺跗輔輻辅辐邞郙郛酜釜釡鈇鉘鉜鍑鍢阜阝韍韨颫駙驸鮄鮒鮲鰒鲋鳆鳧鳬鴔鵩麩麬
fu:麱麸黻黼 fu,bei:萯 fu,bi:幅畐踾馥鶝 fu,bi,bo:服 fu,bi,pi,fei:拂 fu,bo:榑 fu,bo,fei,bei,bi:茀 fu,bo,pei:艴
fu,bu:拊捬輹附 fu,bu,po:尃 fu,bu,pu:秿 fu,fei:砩祓笰紼髴 fu,fei,bei:怫 fu,fo,bo,bi:佛 fu,fou:芣 fu,fou,pei,pou:垺
fu,gui:鳺 fu,li:鬴 fu,lu:膚鄜 fu,mian:俛 fu,mo:撫 fu,nie:峊 fu,pi:副 fu,piao:莩 fu,po:巿 fu,pou:涪
fu,pu:扶甫痡苻蜅襆豧 fu,su:棴 fu,tao,tiao:頫 fu,wu:陚 fu,wu,m:嘸 fu,xiao,sou:撨 fu,you:妋 fu,zhou:胕
ga:嘎嘠尕尜尬玍錷钆魀 ga,ge:噶 ga,jia,qie:伽 ga,qiu:釓 ga,xia,jia:呷 ga,xu:旮
gai:丐乢匃匄垓姟峐忋戤改晐槩槪漑瓂畡祴荄葢該该豥賅賌赅鈣钙陔 gai,ai:絠 gai,ai,qi:隑 gai,ge:杚盖蓋 gai,gui,jie:概
gai,hai:侅絯郂 gai,xi:摡 gai,xie:溉 gai,yi:阣
gan:乹亁倝凎凲坩尲尴尶尷擀敢杆橄檊漧灨玕疳皯盰秆稈竿笴筸簳粓紺绀肝芉苷衦詌贑赣趕迀骭魐鱤鳡 gan,an:干
gan,gong,zhuang:贛 gan,han:仠忓感扞攼旰桿榦泔淦澉甘矸 gan,han,cen:汵 gan,han,guan:幹 gan,han,xian:咁 gan,han,yan:鳱
gan,hang:酐 gan,jian,xian:鰔 gan,qian:柑赶 gang:冈冮刚剛堈堽岗岡崗戅掆棡槓焵焹牨犅筻綱纲缸罁罓罡肛鋼鎠钢鿍
gang,gong:杠疘釭 gang,hong:港 gang,kong,qiang:矼 gang,zhuang:戆
gao:勂吿夰峼杲槔槹橰檺櫜滜皐祮祰禞稁稿筶篙糕縞缟羔膏臯菒藁藳誥诰郜鋯锆韟餻高髙鷎鷱鼛 gao,hao:暠睾镐 gao,hao,gu:皋
gao,ju,gu:告 gao,kao:槀槁 gao,kao,jiao:稾 gao,mei:羙 gao,qiao,kao:搞
ge:個割匌各呄哥哿嗝嗰塥彁愅戈戓戨搁搿擱敋槅櫊歌滆滒牱箇膈臵舸葛虼觡諽謌轕鎶铬镉閣閤阁鞷韐韚騔骼鮯鴐鴚鴿鸽鿔 ge,e:佮
ge,ga:胳 ge,gan:个 ge,he:挌犵纥 ge,ji:革 ge,jie:裓 ge,ka,lo,luo:咯 ge,li,e:鬲 ge,luo:茖蛒袼鉻 ge,luo,he:格
ge,luo,li:硌 ge,qi:肐 ge,qiu,zang:牫 ge,rong,ji:隔 ge,sa,ta:鞈 ge,xie,lie:獦 ge,ya,e,qie:輵 ge,yi:圪疙 ge,yi,wu:仡
gei,ji:给 gei,ji,xia:給 gen:揯搄根跟 gen,geng:亙 gen,hen:艮 gen,hen,n:哏 gen,jian:茛 gen,xuan,geng:亘
geng:刯埂堩峺庚挭更梗椩浭焿畊絚緪縆绠羮耕耿莄菮賡赓郠骾鯁鲠鶊鹒 geng,bing:綆 geng,lang:羹 geng,xuan:暅
geng,ying,ng,n:哽 gong:供公功匑匔塨宫宮工巩幊廾弓恭慐拲攻杛栱汞熕珙碽糼羾肱莻觥觵貢贡躬躳輁鞏髸龔龚
gong,hong:共厷唝愩 gong,ju:拱 gong,wo:龏 gong,zhong:蚣
gou:冓勾坸垢够夠姤媾岣搆撀构沟煹狗玽笱篝簼緱缑耇耈耉芶苟茩袧褠覯觏訽诟豿購购遘鈎钩雊鞲韝 gou,gang,kou:溝 gou,hou:詬
gou,ju,qu:枸 gou,jue:構 gou,kou:彀 gou,kou,ju:佝 gou,qu:鉤 gou,qu,xu:蚼
gu:估傦僱凅咕唂唃啒固堌姑嫴孤尳崓崮愲故柧棝榖榾橭毂沽泒濲瀔牯牿痼皷皼盬瞽祻稒穀笟箍箛篐糓罛罟羖股脵臌菇菰蓇薣蛄蛊蛌觚
gu:詁诂軱軲轂轱辜逧酤錮钴锢顧顾餶馉骨鮕鯝鲴鴣鸪鼓鼔 gu,gua:呱苽 gu,hu:淈縎鈷雇鶻鹄鹘 gu,jia:嘏 gu,jue:梏 gu,ku:古
gu,lu,yu:谷 gu,pi:鈲 gu,qi,jie,ge:扢 gu,ye:蠱 gu,ying:夃 gu,yu,hu:汩
gua:冎刮剐剮劀卦叧啩寡挂掛歄煱瓜緺罣褂詿诖銽颪騧鴰鸹 gua,gu,hu:胍 gua,guo:聒 gua,hua,guai:罫 gua,huo:趏 gua,ji:颳
gua,kua:絓 gua,tian,kuo:栝 gua,tuo:踻 gua,wa:坬 guai:乖叏怪恠拐枴柺 guai,dai:箉 guai,guo:掴摑 guai,jue:夬
guan:倌关冠官悹悺惯慣掼摜棺樌毌泴涫潅爟瓘痯瘝癏盥礶祼窤筦管罆罐舘蒄覌観觀观贯躀輨遦錧鏆鑵関闗館馆鱞鱹鳏鳤鹳
guan,gun:琯 guan,huan:灌雚 guan,huan,quan:鸛 guan,kuang:丱 guan,kun,gun:鰥 guan,quan:矔 guan,wan:莞貫關
guang:侊俇僙光垙姯広撗桄欟灮炗炚炛烡犷珖胱茪輄銧黆 guang,gong:咣 guang,huang:洸 guang,jing:獷 guang,jiong:臦臩
guang,kuang:廣逛 guang,yan,an:广
gui:亀佹刽刿劊劌匦匭厬圭垝妫媯嬀宄帰庋庪归摫撌攰攱晷桂椝椢槶槻槼櫃櫷湀猤珪瑰璝瓌癸皈瞡祪禬筀簋茥蓕蛫蟡规觤詭诡貴贵跪
gui:軌轨邽郌閨闺陒鬶鬼鱥鳜 gui,gua:袿 gui,guo:簂 gui,he:硅 gui,hui:桧螝襘鞼 gui,jiong:昋 gui,jiu,qiu:氿 gui,ju:柜
gui,jue:嶡鱖 gui,jun,qiu:龟 gui,kuai,hui:檜 gui,kui:匱歸胿 gui,kui,dui:膭 gui,kui,kuai:傀 gui,qiu:朹 gui,qiu,jun:龜
gui,que,xue:炔 gui,tui:騩 gui,wa:姽窐 gui,wei:恑癐 gui,wei,hui:廆 gui,wei,kui:瞶 gui,xi,juan:巂 gui,xie:鬹鲑
gui,xie,hua,wa,kui:鮭 gui,xu:規 gui,zui:嫢 gun:丨惃滚滾璭睴磙绲蓘蔉衮袞謴輥辊鮌鯀鲧 gun,huan,lun:睔 gun,hun:緄
gun,hun,ao:棍 guo:呙啯嘓囯囶囻国圀國埚墎崞帼幗彉彍惈慖椁槨漍瘑綶聝腘菓蔮虢蝈裹褁过郭鈛鍋鐹锅餜馃 guo,guan:淉
guo,hua:粿 guo,hua,hui:輠 guo,huo:膕過 guo,kua,ke:錁 guo,luo:猓蜾 guo,luo,guan:果 guo,wai,he,wo,gua:咼 guo,wo:堝濄
guo,xu:馘 guo,yu:蟈 ha:铪 ha,ge,e:蛤 ha,he,ta,sha:哈 ha,po,tai:奤 hai:嗐嚡塰孩氦海烸酼醢餀饚駭駴骇 hai,gai:胲骸
hai,he:害 hai,hei:嗨 hai,huan,fu:还 hai,huan,xuan:還 hai,jie:亥妎 hai,ke:頦 hai,tai:咍
han:丆傼兯函凾含哻唅圅娢寒岾崡嵅悍憨撼旱晗晘暵梒汉浫涆涵澏瀚焊焓爳猂琀甝皔睅筨罕翰莟菡蔊蚶蛿蜬蜭螒谽邗邯酣銲鋎鋡闬雗
han:韓韩頷顄顸颔馠駻鬫魽鶾鼾鿰 han,an:厈垾屽頇 han,bi:閈 han,dan:憾 han,gan:佄汗浛虷豃釬 han,kan:阚 han,kan,jian:喊
han,lan:蘫 han,lian:歛 han,nan:嫨 han,qian:撖馯 han,qin:肣 han,ran:熯 han,tan:漢 han,xian:譀 han,xian,gan:捍
hang:垳斻笐筕絎绗航苀蚢貥颃魧 hang,ben:夯 hang,gang:頏 hang,heng:珩 hang,kang:杭沆 hang,xiang:迒
hao:傐儫哠嗥嘷噑嚆嚎壕好恏昊昦晧暤暭曍椃毜毫淏澔濠灏灝獆獔皜皞皡皥竓籇聕薃薅號蠔譹豪顥颢鰝 hao,ci:蚝 hao,gao:獋蒿鎬
hao,gao,ge:浩 hao,he,mo,ma:貉 hao,hui:皓 hao,jiao:悎 hao,kao:薧 hao,mao:秏耗 hao,qiao,jiao:鄗 hao,shi:郝
hao,xia,huo:諕 hao,xiao:号 hao,xiu,kou:茠 hao,xue:滈
he:何咊哬啝嗬垎姀寉峆惒敆柇楁河涸渮澕煂熆燺爀癋皬盇盉碋禾穒篕籺粭荷萂蠚褐覈訶訸诃賀贺鉌鑉闔阂阖靍靎靏饸鲄鶡鶴鸖鹖鹤麧
he:齕龁龢 he,an:盒 he,e:曷 he,ge:佫合秴菏詥颌魺 he,ge,jie:紇 he,ha,a,ke,huo:呵 he,han,qin,ge:頜 he,hao:翯 he,hu:鶮
he,hu,gai,kai:核 he,hu,huo:和 he,huo:壑焃 he,kai:劾 he,ke:盍蚵 he,ke,da:毼 he,ke,kua:袔 he,li:翮 he,mo:狢貈
he,qia:抲 he,qiao,ao:礉 he,she,mo:鞨 he,shi:赫 he,xia:欱螛郃 he,xiao:謞 he,xiao,hu:嗃 he,xiao,kao:熇 he,ye,kai:喝
hei:潶黑黒 hei,mo,mu:嘿 hen:很恨拫詪鞎 hen,gen:痕 hen,heng:佷 hen,yan,ken,hang:狠
heng:堼姮恒悙橫涥烆胻脝蘅衡鑅鴴鵆鸻 heng,e,za:啈 heng,geng:恆 heng,guang,huang:横 heng,hang:桁 heng,hng:哼
heng,xiang,peng:亨 hm,xin,hen:噷
hong:仜叿吰呍哄嚝垬妅娂宏宖弘彋撔晎汯泓洪浤潂澋澒灴烘焢玒玜硡竑竤粠紘紭綋纮翃翝耾苰荭葒葓蕻薨訌讧谹谼軣輷轟轰鈜鉷鋐鍧
hong:閎闀闳霐霟鞃鴻鸿黉黌 hong,gong:嗊渱硔红銾魟 hong,gong,jiang:紅 hong,jiang,gong:虹 hong,jun,heng:訇 hong,long:谾
hong,ou,hou:吽 hong,qing:渹 hong,xiang:閧鬨 hong,xiang,juan:闂 hong,xuan,ju:揈
hou:侯候厚后吼喉垕堠帿後洉犼猴瘊睺矦篌糇翭葔豞逅郈鄇鍭餱骺鮜鯸鱟鲎鲘 hou,ku:齁 hou,qu:翵
hu:乎乕乥乯互冱冴匢匫唿喖嗀嘑嘝囫垀壶壷壺婟媩嫭嫮寣岵帍弖弧忽惚戶户戸戽扈抇护斛昈昒曶枑楜槲槴歑沍沪泘淴湖滬滹瀫烀焀煳
hu:熩狐猢琥瑚瓳祜箶簄粐糊絗綔縠胡苸萀葫蔛蔰虍虎虖虝蝴螜衚護軤轷鄠醐錿鍙鍸雐雽韄頀頶餬鬍魱鯱鰗鱯鳠鳸鶘鶦鸌鹕鹱
hu,chi:俿 hu,chu:摢 hu,gu:怘 hu,gu,he:鵠 hu,he,que:隺 hu,huang:汻 hu,huo,gu:瓠 hu,ku:搰楛 hu,kua:恗 hu,que,jue:觳
hu,tie:怙 hu,wen,wu:笏 hu,wu:幠 hu,wu,mei:膴 hu,xi:戯 hu,xia:芐 hu,xiao:謼 hu,xiao,guo,xia,hao:唬
hu,xiao,xu,he,xia:呼 hu,xu:浒滸 hu,yo:嚛
hua:华哗嘩埖夻婲婳嫿嬅崋摦撶杹枠桦椛槬樺澅猾画畫畵硴糀繣花芲蒊蕐蘤螖話誮諙话錵鏵铧驊骅鷨黊 hua,gu:滑 hua,gua:諣
hua,guo,huai:划 hua,huai:劃 hua,huo:化姡 hua,ke,gu:磆 hua,kua:華 hua,qi:舙 hua,wa:譁 hua,wu:釫 hua,wu,hu:鋘
hua,xia,qia:搳 hua,xie:觟 hua,xie,hui:譮 hua,yu:釪 huai:壊懐懷槐淮耲蘹蘾褢褱踝 huai,fu:怀 huai,gui:櫰 huai,hui:壞徊
huai,pi,pei:坏 huai,shi,guo,gua,hua:咶 huai,wai:瀤
huan:唤喚嚾奂奐宦寏峘嵈幻患愌换換攌桓梙槵欢歓歡洹浣渙漶烉焕煥环瑍環瘓睆糫緩繯缓缳羦肒荁萈藧讙豢豲貆貛轘逭鍰锾镮闤阛雈
huan:驩鬟鯇鯶鰀鲩鴅鹮 huan,fan:犿 huan,geng:絙 huan,guan:懽 huan,han:澣 huan,hui:涣 huan,juan,guan:鵍
huan,juan,xuan:擐 huan,quan:獾酄 huan,shen:鉮 huan,tuan:痪 huan,wan:綄 huan,xian:寰 huan,xuan:澴鐶 huan,xuan,heng:狟
huan,xuan,qiong:嬛 huan,xun:郇 huan,ye,yan:瓛 huan,yuan:圜 huan,yuan,xuan,he:喛 huan,zhui:萑
huang:偟兤凰喤堭塃墴奛媓宺崲巟幌徨怳惶愰慌晃晄曂楻榥滉炾煌熿獚瑝璜癀皝皩穔篁簧縨肓艎葟蝗蟥衁詤諻謊谎遑鍠鎤鐄锽隍餭騜
huang:鰉鱑鳇鷬黃黄 huang,guang:恍潢趪 huang,guang,guo,gu:櫎 huang,hong:篊 huang,kang:荒 huang,kuang:湟
huang,kuang,gong:磺 huang,mang,wang,meng:朚 huang,wang:皇 huang,ye:熀 huang,ying:韹
hui:僡匯卉嘒噅噕嚖囘回囬圚婎媈嬒寭屶屷幑廻廽彙彚徻徽恚恛恢恵悔惠慧憓懳拻挥晖晦暉暳楎槥橞檅檓櫘毀毁毇汇泋洃洄滙潓瀈灰
hui:灳烣烩燬燴獩璤痐睳瞺禈秽穢絵繢绘缋翙翚翬翽茴荟蔧蕙薈薉藱蘳虺蛔蛕蜖蟪袆詯詼誨諱譓譭譿讳诙诲豗賄贿輝辉迴逥鐬闠阓隳
hui:靧頮顪颒餯鮰鰴麾 hui,ai:烠 hui,duo:隓 hui,gui:繪 hui,hai:咴 hui,hu:芔 hui,huai:佪 hui,hun:揮珲
hui,hun,yun,xun,xuan:煇 hui,kuai:会浍璯 hui,kuai,hua:澮 hui,kuai,kuo:會 hui,kui:殨 hui,lei:瘣 hui,min:湏
hui,sui:彗篲 hui,sui,rui:鏸 hui,wei:撝 hui,wei,huo:濊 hui,xie:儶孈 hui,yi:褘 hui,you:蚘 hui,yue:哕 hui,zhou:喙
hun:俒倱堚婚忶慁掍昏昬棔浑涽溷焝睧睯繉觨諢诨轋閽阍馄魂鼲 hun,gun:渾 hun,gun,kun:混 hun,huan:圂 hun,hui:琿
hun,kuan:梡 hun,kun:餛 hun,men:惛殙 hun,xun:荤葷
huo:伙佸俰剨吙咟嚿夥奯惑旤曤沎湱瀖火獲癨眓矐祸禍秮耠耯臛获謋貨货邩鈥鍃鑊钬锪镬騞 huo,chi:捇 huo,guo:活
huo,guo,kua:楇 huo,he:藿 huo,he,suo:霍 huo,hu:濩穫 huo,hua:劐檴豁 huo,hua,xu:砉 huo,kuo:漷秳 huo,que:攉 huo,shan:閄
huo,sui,suo:靃 huo,wo:艧蒦 huo,wo,o:嚄 huo,xu:掝 huo,xue:嚯 huo,xue,yue,wo:矆 huo,yu:或 huo,yue:蠖
ji:丮乩亼亽佶偮僟兾冀几击刉刏剂剞剤劑勣即卽及叝吉哜喞嗘嘰坖垍基塉墼妀妓姞嫉季寂寄屐岌峜嵆嵴嶯庴廭彐彑彶徛忌忣急悸惎愱
ji:懻戟戢挤揤撃撠擠旡旣暩曁极枅梞棘楫極槉樭機橶檕檝檵櫅殛毄汲泲洎济済湒漃漈潗瀱犱玑璣畿疾痵瘠癠癪皍矶磯禝稩穄穊積穖笄
ji:笈筓箕箿簊紀級継績繋繼级纪继绩罽羁羇羈耭肌脊膌臮艥芨芰茍葪蒺蓟蕀薊蘎蘮蘻虀虮螏裚襀襋覉覊覬觊觙計記誋諅譏譤计讥记谻
ji:賫賷赍跡跻跽蹐蹟躋躤躸輯轚辑迹郆銈銡錤鍓鏶鑇鑙际際隮集雞雦雧霁霵霽鞿韲飢饥驥骥魕魢鯚鰶鰿鱀鱭鱾鲚鲫鳮鵋鶏鶺鷄鷑鸄鸡
ji:鹡麂齌齎齏齑 ji,chi:卙 ji,ci,qi:薺 ji,duo:茤 ji,fan:伋 ji,gui:槣 ji,jiao:叽激 ji,jie:唧圾暨籍紒耤藉诘趌髻
ji,jie,kuai:狤 ji,jie,qi:偈 ji,jie,zhai:嚌 ji,qi:丌亟己幾技敧朞濟焏畸禨稘稽緝缉荠蟣觭鄿鐖饑鬾 ji,qi,que:踖 ji,qie:蕺
ji,sha:濈 ji,wei:机 ji,xi:塈嵇擊既蔇 ji,xi,qia:咭 ji,xiang,bi:皀 ji,yi:姬掎犄 ji,ze:稷 ji,zhai:祭 ji,zhen:姫
ji,zhi:积 ji,zhi,qi:伎 ji,zi:穧
jia:乫佳加嘉圿婽嫁岬幏忦戞扴抸斚斝架枷梜椵榎榢槚檟毠泇浃犌猳玾珈甲痂稼笳糘耞胛腵荚莢蛱蛺袈豭貑跏郏郟鉫鋏鎵钾铗镓頬頰
jia:颊駕驾鴶鵊麚鿼 jia,ga:夹戛 jia,ge:鉀 jia,ge,ke,ha:鉿 jia,gu:賈贾 jia,he:餄 jia,jie:价跲 jia,jie,gu:家
jia,jie,xia,ge:假 jia,qi:恝 jia,qia,jie:價袷 jia,qian:唊 jia,qie:茄 jia,xia:叚埉徦浹瘕葭 jia,xiang:傢 jia,xie:裌迦
jia,xie,xia,ga:夾 jia,ya:拁
jian:俭俴倹健儉兼冿减剑剣剪剱劍劎劒劔囏坚堅墹姦姧寋尖建弿彅徤惤戋戩戬拣挸捡揀擶旔枧柬检検楗樫橺檢歼殱殲毽涧渐減湕溅澗
jian:瀐瀸瀽煎熞熸牋牮猏珔瑊瑐监睑睷瞼硷磵礀礛笕笺简箋箭篯簡籛糋絸緘縑繝繭缄缣翦臶舰艦艰艱荐菺葌蒹蕑蕳薦藆虃蠒裥襇襉襺
jian:覸詃諓謇謭譼譾谏谫豜賎賤贱趝践踐踺蹇轞釼鉴鋻鍳鍵鐗鐧鑑鑒鑬鑳锏键間间鞬鞯韀韉餞饯馢鬋鰎鰹鲣鳒鵳鹣鹸鹻鹼麉
jian,bian:覵 jian,can:戔 jian,chan:螹 jian,chong:茧 jian,cun:洊 jian,gan:奸 jian,guan:菅 jian,han:椷 jian,jin:榗
jian,kan:監 jian,kan,xian:堿 jian,lan:暕諫 jian,lian:搛撿 jian,mou:件 jian,nan,yue:囝 jian,qian:幵揃犍腱葥鐱鑯鶼
jian,qian,chan:漸 jian,qian,zhan:鳽 jian,shan:櫼蔪 jian,xian:梘瞷碱礆筧肩見见 jian,yan:豣趼 jian,yin,qian,lin:玪
jian,zan:濺鏩 jian,zan,zhan,qian:湔 jian,zen:僭 jian,zhan:椾碊餰 jian,zuan:劗 jian,zun:栫瀳袸
jiang:僵匞匠壃夅奖奨奬姜嵹弜弶摾桨槳橿櫤殭江浆滰漿犟獎畕畺疅疆礓糡糨絳繮绛缰翞耩膙茳葁蒋蔣薑螀螿袶講謽讲豇酱醤醬韁顜
jiang:鱂鳉 jiang,gou:傋 jiang,hong:洚 jiang,qiang:勥将彊摪 jiang,qiang,yang:將 jiang,xiang:降
jiao:交僬儌叫呌嘂嘦娇嬌嬓孂峧嶕嶣徺憍挍挢搅撹攪敎教敽敿斠晈暞曒椒櫵浇湬滘漖灚煍燞獥珓璬皎皦皭矫矯礁穚笅簥纐绞膲臫芁藠
jiao:蛟蟭訆譥賋趭踋轎轿较郊酵釂鉸鐎铰餃饺骄鮫鱎鲛鵤鷦鷮鹪 jiao,ao,nao:澆 jiao,chao:剿劋摷 jiao,dao:嘄 jiao,hao:虠
jiao,hao,nao:膠 jiao,ji:憿 jiao,jiu:噍 jiao,jue:脚腳 jiao,jue,lu,gu:角 jiao,jue,xiao:較 jiao,kao:撟 jiao,ku:捁
jiao,niao:茮 jiao,pao,liao,liu:窌 jiao,pi:隦 jiao,qiao:峤嶠敫潐焦蕉蟜譑跤 jiao,qiao,chi:噭 jiao,qiao,jue,zhuo:燋
jiao,qiao,zhan:醮 jiao,qiu:艽 jiao,qiu,jiu:湫 jiao,xiao:佼姣恔狡絞胶轇鵁 jiao,xiao,ju,qiao:驕 jiao,xiao,qiao:茭
jiao,yao:侥僥徼烄 jiao,zao:窖 jiao,zhuo:缴 jiao,zhuo,he:繳
jie:丯借偼傑刦刧刼劫劼卩卪喼堦堺媎媘媫孑屆届岊岕崨嵥嶻巀幯庎徣戒截掲掶擑擮昅杢杰桀桝楐楶榤毑滐潔煯犗玠琾界畍疖疥痎癤
jie:皆砎礍稭竭節结羯脻节莭蓵蚧蛶蜐蝔蠘蠞蠽街衱衸袺褯觧詰誡誱讦诫踕迼鉣鍻鎅阶階鞂飷魪鲒鶛 jie,gai:芥 jie,ge:介
jie,ge,xie:吤 jie,ji:尐櫭洁秸結蝍訐鞊魝 jie,jia:拮 jie,jia,xie:骱 jie,ju,xu,zu:姐 jie,jue:嗟 jie,ke:悈 jie,ke,ya:碣
jie,qi,he:揭 jie,qia:楬鮚 jie,qie:倢婕椄疌 jie,qie,cha:捷 jie,sha:菨 jie,she:睫 jie,suo:嫅 jie,xie:喈檞湝解颉
jie,xie,qia,jia,qi:絜 jie,xie,sha,cha:接 jie,zha,zu:謯
jin:今侭僅僸儘凚劤卺厪噤嚍堻壗嫤嬧寖尽巹巾惍搢斤晉晋枃殣津浕溍漌濅濜烬煡燼珒琎琻瑨瑾璡璶盡矝砛祲禁紟紧緊縉缙荕荩菫蓳
jin:藎襟覲觐觔謹谨賮贐赆近进進金釒錦钅锦靳饉馑鹶黅齽 jin,fu,nu:仅 jin,jing:劲勁 jin,qian:筋 jin,qin:埐堇墐嶜廑槿浸衿
jin,qin,guan:矜 jin,qun:歏 jin,xian:妗 jin,yin:伒唫釿 jin,zan:兓
jing:井京亰傹儆兢凈刭剄坕坙境妌婙婛婧宑幜弪弳径徑憬憼敬旌旍晶暻曔桱梷橸汫汬泾浄瀞燝猄獍璄璟璥痉痙睛秔稉穽竞竟竫競竸粳
jing:経經经聙肼胫腈茎荆荊菁葏蟼誩警迳逕鏡镜阱靖静靜頚驚鲸鵛鶁麖麠鼱 jing,cheng:净淨 jing,dan:丼 jing,geng:頸颈
jing,keng:脛踁 jing,liang:倞惊靓靚 jing,qing:涇精鯨鶄 jing,xing:坓巠 jing,ying:俓景莖 jing,zhen:竧
jiong:侰僒冂冋冏囧坰埛扃浻澃炯烱煚煛熲燛窘絅綗蘏蘔褧迥逈颎駉駫 jiong,gui:炅 jiong,ying:泂
jiu:丩久乆九乣倃僦勼匓匛匶厩啾奺就廄廏廐慦揪揫救旧朻杦柩柾桕欍殧汣灸玖疚究糺紤纠臼舅舊舏萛赳酒镹阄韭韮鬏鬮鷲鸠鹫麔齨
jiu,ai:鯦 jiu,gao:咎 jiu,jiao:糾 jiu,ju,qiu:捄 jiu,le:牞 jiu,liao:樛 jiu,liu,liao,jiao,nao:摎 jiu,qiu,zhi:鳩
jiu,you:揂
ju:举乬侷俱倨倶具冣凥剧劇勮匊啹埧埾壉姖娵婅婮局屦屨岠崌巈巪怇惧愳懅懼抅拒拠挙挶据掬據擧昛梮椇椈椐榉榘橘檋櫸欅歫毩毱泦
ju:洰涺淗湨澽炬烥焗爠犋犑狊狙琚疽矩秬窭筥簴粔粷耟聚聥腒舉艍莒菊蒟蘜虡蚷蜛裾襷詎諊讵豦距踘踞踽蹫躆躹輂邭郹醵鉅鋦鋸钜锔
ju:锯閰陱雎颶飓駏駒駶驧驹鮔鴡鵙鵴鶋鶪鼰龃 ju,cha,zha,zu,jie,bao,xie:苴 ju,gou:拘泃痀 ju,gou,qu:句 ju,ji:居
ju,jian,zu:沮 ju,jie:罝袓 ju,jie,xie:桔 ju,kou:怐 ju,lou:窶 ju,lv,lou:寠 ju,qie:趄 ju,qu:巨弆苣跔跼遽鐻鞫
ju,qu,cu,zu:怚 ju,qu,gou:鮈 ju,qu,qie,zhu:跙 ju,qu,qiong:鞠 ju,qu,qiu:趜 ju,xi:鼳 ju,xu,kou:眗 ju,yu:僪貗 ju,zha:齟
ju,zu:砠菹 ju,zui:咀 juan:倦劵勌勬呟埍奆姢娟巻帣慻淃狷獧瓹眷睊睠絭绢罥羂臇菤蠲裐鄄錈鎸鐫锩镌餋鵑鹃 juan,jun:蔨隽
juan,jun,zui:雋 juan,quan:捲桊 juan,quan,gun,jun:卷 juan,xuan:絹 juan,ye,yue,yuan:焆 juan,yong:飬 juan,yuan:捐
juan,yuan,xuan:涓 juan,zhuan:縳 juan,zui:脧
jue:亅倔决刔劂勪匷厥噘孒孓屩屫嶥彏憠憰戄抉挗撧攫斍桷橛橜欔欮殌氒灍焳熦爑爴爵獗玃玦玨珏瑴瘚矍矡砄絕絶绝芵蕨虳蟨蟩覐覚
jue:觼訣譎诀谲貜蹷鈌鐝钁镢鴃鷢龣 jue,gui:撅赽趹蹶鴂 jue,jiao:嚼爝覺觉 jue,ju:臄趉 jue,ku:掘 jue,kuai:駃
jue,kui,gui:觖 jue,qi:躩 jue,qiao,jiao,ju,xue:蹻 jue,qu:鶌 jue,que:傕蚗 jue,que,xue:決 jue,xue:噱泬疦 jue,yu:崛鐍
jue,zhang:弡 jue,zhu:逫 jue,zhuo:捔 jue,zui:蕝
jun:儁军君呁埈寯峻懏捃攟晙桾棞汮燇珺畯皲皸皹碅竣箟莙菌蚐蜠袀覠軍郡鈞銁銞鍕钧陖餕馂駿骏鮶鲪鵔鵕鵘麏 jun,pei:攈
jun,qu:焌 jun,qun:箘麇麕 jun,shun,dun:俊 jun,xun:濬 jun,xun,cun:浚 jun,xun,xuan,xin:姰 jun,yun:均 ka:佧垰胩衉裃鉲
ka,ga,jia:咖 ka,ke:喀 ka,nong:咔 ka,qia:卡 ka,qia,jia,zha,gua,ye,ge,lie:擖
kai:凯凱剀勓垲塏奒开恺愷慨暟炌烗蒈輆鎎鎧鐦铠锎锴闓闿颽 kai,ai:剴嵦欬 kai,ge:嘅 kai,jia:揩 kai,jie:楷鍇 kai,qi:忾
kai,qi,he:愒 kai,qian:開 kai,xi,qi:愾 kai,yan:炏 kan:侃偘冚刊勘坎塪墈崁惂栞看瞰矙砍磡竷莰衎輡轗龛 kan,chen:堪
kan,han,xian:闞 kan,jian:槛檻 kan,ke:龕 kan,ke,qian:歁 kan,qian,dan:欿 kan,xian:埳 kan,yan:顑 kan,zhan:嵁
kan,zhen:戡 kang:匟囥嫝嵻康慷摃槺漮砊穅糠躿鈧鏮钪閌闶鱇 kang,gang:伉扛抗犺 kang,gang,geng:亢 kang,hang:忼炕邟
kang,jing:粇 kao:尻拷攷栲洘烤犒考銬铐靠髛鮳鯌鲓 kao,qiao,yu:丂
ke:克勀勊堁娔岢嵙嶱恪愙敤柯榼樖氪渇炣牁犐珂瞌碦磕礚科窠緙缂翗胢萪薖蝌課课趷軻轲醘鈳钶锞颏颗騍骒 ke,e:搕 ke,e,an:匼
ke,e,qia:疴 ke,ge:可 ke,hai,gai:咳 ke,he:苛 ke,he,xia:嗑 ke,hua:稞 ke,huo:礊 ke,jie:嵑 ke,jie,kai,he:渴
ke,jie,zong:艐 ke,jiong:坷 ke,kai:溘 ke,kei:刻剋尅 ke,kua:髁 ke,kuan:棵顆 ke,luo:砢 ke,qia:客揢 ke,qiao:壳殼
ken:啃墾恳懇掯肎肯肻裉褃錹 ken,kun:豤 ken,qian,yin,kun:齦 ken,yin:垦龈 keng:劥挳牼硁硻誙銵鍞鏗铿 keng,hang:吭妔
keng,kang:坑 keng,kang,gang:阬 keng,qian:摼 keng,qing:硜 kong:倥埪孔崆恐悾硿空箜躻錓鞚鵼 kong,nang:涳 kong,qiang:控
kou:冦剾劶口叩宼寇彄扣抠敂滱眍瞘窛筘簆芤蔲蔻釦鷇 kou,ji:瞉 kou,ou:摳
ku:俈哭喾嚳圐堀库庫廤桍狜瘔秙窟絝绔袴裤褲跍郀酷骷鮬 ku,gu:枯 ku,gu,hu:苦 ku,jue:崫 ku,kao:焅 ku,kou:刳 ku,qia:矻
ku,wu:扝趶 kua:咵垮夸胯舿銙骻 kua,hu:姱 kua,hua,e,wu:侉 kua,ku:跨 kua,ku,kou:挎 kua,qu:誇
kuai:侩儈凷哙圦塊廥快擓旝狯筷糩脍膾蒯郐鄶鱠鲙 kuai,guai,kuo,wei:噲 kuai,hua:獪 kuai,huan:巜 kuai,tui:墤 kuai,yue:块
kuan:宽寛寬欵歀窽臗鑧髋髖 kuan,cuan:窾 kuan,xin:款
kuang:儣况劻匩圹壙夼岲恇懬懭旷昿曠框況洭狅眖眶矿砿穬筐筺絋絖纊纩誆誑诓诳貺贶軖軠軦軭邝邼鉱鋛鵟黋 kuang,gong:礦鑛
kuang,guan:卝 kuang,guang:硄 kuang,guo:矌 kuang,huang:爌 kuang,jue:狂 kuang,kuo:鄺 kuang,qiang:哐 kuang,wang:匡忹抂
kui:刲喹嘳夔奎嬇尯岿愦愧憒戣揆晆暌楏楑樻櫆欳煃盔瞆窥窺篑簣籄聧聩聭聵葵蒉藈蘷虁虧蝰蹞躨逵鄈鍨鍷鑎闚頄頍頯餽馈骙
kui,chou:媿 kui,dui,tui,gui:謉 kui,gui:匮鐀 kui,huai:喟 kui,hui:溃 kui,hui,gui:蘬 kui,ji:睽 kui,jue:騤 kui,kua:顝
kui,kuai:蕢魁 kui,li:悝 kui,nao:巙 kui,qiu:馗 kui,quan,juan:腃 kui,rao:犪 kui,tui:饋 kui,wei:巋 kui,wei,gui:隗
kui,xie:潰跬 kui,yu:亏 kun:困坤堃堒壸壼尡崐崑悃晜涃潉焜熴猑琨瑻睏硱祵稇稛綑菎蜫裈裍裩褌醌锟閫閸阃騉髠髡髨鯤鲲鵾鶤鹍
kun,gun:錕 kun,hun:婫捆昆梱 kun,mao,ken:貇 kuo:廓懖扩拡桰濶筈葀闊阔霩鞟鞹韕頢 kuo,gua:括 kuo,guang:挄 kuo,huo:萿
kuo,kuai:鬠 kuo,she:蛞 kuo,tang,guang:擴 kuo,yue:髺 la:剌啦喇嚹垃拉揦揧旯柆楋溂瓎瘌磖翋菈藞蝋蝲蠟辢辣鑞镴鞡鬎鯻
la,ge:臈 la,lai:攋 la,li:砬 la,lie:爉臘邋 la,qu,zha,ji:蜡 la,xi:腊 la,xie,xian:搚
lai:來俫唻婡崃崍庲徕徠来梾棶櫴涞淶濑瀨瀬猍琜癞睐睞筙箂籁籟莱萊藾襰賚賴赉赖逨錸铼頼顂騋鯠鶆麳 lai,chi:鵣 lai,la:癩
lai,lei:郲 lai,lie:倈
lan:儖兰囒囕壈婪嬾孄孏岚嵐幱懒拦揽擥攔攬斓斕栏榄欖欗浨滥漤澜瀾灆灠灡烂燗燣燷爁爛爤爦璼瓓礷篮籃籣糷繿纜缆葻蘭褴襕襤襴
lan:襽覧覽览譋讕谰躝醂鑭钄镧闌阑韊 lan,han:嚂 lan,jian:濫 lan,la:蓝藍 lan,lai:懶 lan,lian:欄 lan,lin:惏顲 lan,nan:罱
lan,qian:厱 lan,xian:懢 lang:勆唥啷埌塱嫏崀廊斏朖朗朤桹榔樃欴浪烺琅瑯硠稂筤艆蒗蓈蓢螂誏躴郎郒郞鋃锒阆鿶鿾
lang,hang:狼 lang,liang:莨蜋閬駺 lang,luo:鎯
lao:僗劳労咾哰唠嗠嫪崂嶗恅憥憦捞撈朥栳橯浶涝澇狫珯痨癆硓磱窂簩粩老耂耢耮蛯躼軂醪銠鐒铑铹顟髝鮱鿲 lao,cha:荖
lao,chao,xiao:嘮 lao,liao:佬勞橑潦蟧轑 lao,lou:牢 lao,luo:烙 lao,luo,lu:酪 lao,mu:姥 le:忇楽氻泐玏砳簕阞韷餎鰳鳓
le,ge:饹 le,ji:艻 le,jin:竻 le,lei,jin:肋 le,li:仂叻 le,li,cai:扐 le,liao:了 le,yue:乐 le,yue,yao,luo,liao:樂
lei:傫儡厽垒塁壨嫘擂攂樏檑櫐櫑泪洡涙灅瓃畾癗矋磊磥礌礧礨禷类絫縲纇纍纝缧罍耒蔂蕌蕾藟蘱蘲蘽虆蠝誄讄诔轠酹銇鐳鑘鑸镭雷
lei:靁頛頪類颣鱩鸓鼺 lei,guo,hua:腂 lei,le:勒嘞 lei,li:淚錑 lei,lian:羸 lei,luo:儽欙 lei,lv:壘 lei,lv,lie:累
leng:堎塄愣楞碐薐 leng,cheng:睖踜 leng,ling:倰冷崚稜輘 leng,ling,cheng:棱
li:丽俐俚俪傈儮儷兣凓刕利剓剺劙力励勵历厉厤厯吏呖唎唳喱嚟嚦囄囇坜塛壢娌娳婯嫠孋孷屴岦峢峲廲悡悧悷慄戾搮攊暦曆曞朸李枥
li:栃栛梨梸棃檪櫔櫪欐欚歴歷沥涖溧漓澧濿瀝灕爏犁犂犡狸猁珕理琍瑮璃瓅瓈瓑瓥疠疬痢癧盠盭睝砅砺砾磿礪礰礼禮禲秝穲竰笠筣篥
li:篱籬粒粝粴糎糲縭缡罹脷艃苈茘荔荲莅菞蒚蒞蓠蔾藜藶蘺蚸蛎蛠蜊蜧蟍蟸蠇蠣蠫裏裡褵詈謧讈赲轢轣轹逦邐郦醨醴里鉝鋫鋰錅鏫鑗
li:锂隷隸雳靂靋骊鬁鯉鯏鯬鱧鱱鱺鲡鲤鳢鳨鴗鵹鷅鸝鹂麜黎 li,chan:厘 li,chi:樆离莉邌驪 li,chi,gu:離 li,dai,yi,di:隶
li,feng:豊 li,ge:鎘 li,hai:浬 li,ji:苙 li,lai:厲癘黧 li,lie:例峛巁栗棙爄綟 li,lu:觻 li,lu,luo:鱳 li,luo:攭礫蠡跞
li,luo,bo:皪 li,luo,yue:櫟 li,mai,ying:哩 li,mai,yu:貍 li,shai:攦 li,si:麗 li,si,qi:梩 li,tai:斄 li,wei:立 li,xi:蝷
li,xi,lai,tai:釐 li,xi,sa:纚 li,yue:栎 li,yue,luo:躒 li,zhen:沴 li,zhi:酈 li,zhi,yi,tuo,duo:杝 lia,liang:俩倆
lian:亷僆劆匲匳嗹噒堜奁奩媡嫾嬚廉恋慩憐戀摙敛斂梿楝槤櫣殓殮涟潋澰濓瀲炼燫琏瑓璉簾籢籨練縺纞练羷翴联聨聫聮聯脸臁臉莲萰
lian:蓮蔹薕蘝螊蠊裣褳覝謰蹥连鄻錬鎌鏈鐮链镰鬑鰊鰱鲢 lian,chan:襝 lian,chen:帘 lian,jian:鍊 lian,lan:湅漣煉連
lian,li:浰 lian,ling:怜 lian,qian:熑磏 lian,shao:裢 lian,xian:濂蘞 lian,xian,nian,lin:溓
liang:両两亮兩凉喨墚掚晾梁椋樑涼湸煷粮粱糧綡緉良蜽裲諒谅輌輛輬辆辌量鍄魉魎鿄鿌 liang,lang:俍哴悢脼踉 liang,ying:唡啢
liao:叾嘹寥寮尞尦屪嶚嶛廖廫憀憭撂敹料暸曢炓燎爎爒璙疗瞭窷竂簝缭膋膫藔蟟豂賿蹘蹽辽遼鄝釕鐐钌镣镽飉髎鷯鹩 liao,jiao:嵺
liao,lao:僚嫽撩獠 liao,liu:聊 liao,lu,lao,liu:蓼 liao,niao:尥 liao,rao:繚 liao,shuo:療 liao,xiao,liu:漻
lie:冽劣劽咧埒埓姴巤挒挘栵毟洌浖烈烮煭犣猟獵睙聗茢蛚裂趔躐迾颲鬛鬣鮤鴷 lie,la:儠擸鱲 lie,li:列捩 lie,luan,pao:脟
lie,lv:哷 lie,xi,que:猎
lin:临亃僯冧凛凜吝壣崊嶙廪恡悋懍撛斴晽暽林橉檁檩淋潾澟瀶焛燐獜琳璘甐疄癝碄箖粦粼繗翷臨菻蔺藺賃赁蹸躏躙躪轔轥辚遴邻鄰
lin:鏻閵隣霖驎鱗鳞麐麟 lin,bing:癛 lin,lan:廩懔 lin,lan,len:啉 lin,lian:瞵膦 lin,ling:拎磷 lin,ma:痳 lin,min:厸
ling:伶凌刢另呤囹坽夌姈婈孁岭岺嶺彾掕昤朎柃棂櫺欞泠淩澪瀮灵炩燯爧狑玲琌瓴皊砱祾秢竛笭紷綾绫羚翎聆舲菱蓤蔆蕶蘦蛉衑袊裬
ling:詅跉軨酃醽鈴錂铃閝阾陵霊霗霛霝靈領领駖鯪鲮鴒鸰鹷麢齡齢龄龗 ling,lian:令苓零 ling,lin:魿
liu:刘劉嚠塯媹嬼嵧廇懰旈旒柳栁桞桺榴橊橮沠流浏溜澑瀏熘熮珋琉瑠瑬璢畂畄留畱疁瘤癅磂綹绺罶羀蒥蓅藰裗蹓遛鋶鎏鎦鐂锍镏镠
liu:雡霤飀飅飗餾馏駠駵騮驑骝鬸鰡鶹鷚鹠鹨麍 liu,chu:硫 liu,liao:蟉鏐飂 liu,lu:六磟翏 lo:囖
long:儱咙哢嚨垄垅壟壠嶐巃巄徿拢攏昽曨朧栊梇槞櫳湰滝漋爖珑瓏癃眬矓砻礱礲窿竉笼篭籠聋聾胧茏蕯蘢蠪蠬襱豅贚躘鏧鑨陇隆隴霳
long:鸗龒龓龙 long,gong,gan:篢 long,hong:屸 long,ling:靇 long,mang:龍 long,neng:竜 long,shuang:泷瀧 long,zang:驡
lou:喽嘍塿娄屚嵝嶁廔搂摟楼溇漏熡甊瘘瘺篓耧耬艛蒌蝼螻遱镂陋鞻髅髏 lou,dou:剅 lou,liu,lv:僂 lou,lv:偻慺樓漊瘻瞜謱軁鏤
lou,lv,ju:簍 lou,lv,ju,liu:蔞 lou,lv,lei:婁
lu:侓勎勠卢噜嚕嚧圥坴垆塶塷壚娽峍庐廘彔录戮掳摝撸擄擼曥枦栌椂樐橹櫓氇氌泸淕淥渌滷漉潞澛瀂瀘炉爐獹玈琭璐瓐甪盝睩矑硉硵
lu:磠祿禄稑箓簏簬簵簶籙籚粶纑罏胪舮舻艣艪艫蓾蕗蘆虂虏虜螰蠦觮謢賂赂趢踛蹗轆轤轳辂辘醁鈩錄錴鏀鏴鐪鑥鑪镥顱颅騄騼髗魲鯥
lu:鱸鲁鲈鵦鵱鷺鸕鸬鹭鹵麓黸 lu,ao:熝鏕 lu,biao:膔 lu,cu:蔍 lu,dai:逯 lu,du:樚 lu,fu:璷 lu,he,ya:輅 lu,hu:芦
lu,jiu:剹穋 lu,liao:僇 lu,liu:陆陸 lu,liu,luo:碌 lu,lou:露 lu,luo:攎路 lu,lv:廬櫨臚菉録魯鹿 lu,lv,lei:盧 lu,xi:卤
luan:乱亂圝圞奱娈孪孿峦巒挛曫栾欒滦灓灤癴癵羉臠虊釠銮鑾鵉鸞鸾龻 luan,ji:脔 luan,kun:卵 luan,lian:孌攣
lun:仑伦侖倫囵圇埨婨崘崙惀抡掄棆沦溣碖磮稐耣腀菕蜦論论踚輪轮陯鯩 lun,fen:錀 lun,guan:淪綸纶
luo:倮儸剆啰囉峈摞攞曪椤欏洛洜犖猡瘰癳笿箩籮纙罖罗羅脶腡臝荦萝蓏蘿螺裸覙覼躶逻邏鏍鑼锣镙雒頱饠騾驘骆骡鴼鸁 luo,e:玀
luo,ge:鮥鵅 luo,guo:蠃 luo,jia:駱 luo,la,lao:落 luo,lao:絡络 luo,li:珞 luo,long:硦 luo,luan:覶 luo,po:泺
luo,po,li:濼 luo,ta,lei:漯
lv:侣侶儢勴吕呂垏屡屢履嵂律慮挔捛旅梠榈櫚氯滤濾焒爈祣稆穞穭箻絽綠縷繂缕膂膐膟膢葎藘褛褸郘鋁鑢铝閭闾馿驢驴鷜 lv,bi:虑
lv,chu:櫖 lv,lu:緑绿 lv,luo:捋 lv,lve:寽 lv,shu,yu,dou:氀 lv,shuai,lve:率 lve:圙掠略畧稤鋝鋢锊 lve,li,yue:擽
m,mou:呣 ma:亇傌吗嗎嘛嘜妈媽嫲嬤杩榪溤犘犸獁玛瑪痲睰码碼礣祃禡罵蔴蚂螞蟇遤鎷閁馬駡马骂鬕鰢鷌麻 ma,mai:唛 ma,mo:嬷蟆
ma,zi:孖 mai:买佅劢勱卖嘪売荬蕒衇買賣迈邁霡霢鷶麥麦鿏鿺 mai,li:霾 mai,man:埋 mai,mo:脈脉 mai,wo:薶
man:僈墁姏屘幔慢慲摱曼満满漫澷熳獌睌瞒矕縵缦蔄蘰蛮螨蟎蠻襔謾谩鏋鏝镘顢颟饅馒鬗鬘鰻鳗 man,lang:樠 man,men:悗滿瞞鞔
man,wan:槾蔓鄤 man,yuan:嫚 mang:吂哤壾娏忙恾杗杧汒浝漭牤牻痝盲硭笀莽莾蠎邙釯鋩铓駹 mang,bang:硥蛖 mang,huang:茫
mang,huang,wang:芒 mang,meng:庬氓蟒 mang,meng,pang:尨 mang,mu:茻 mang,zhuo:狵
mao:乮兞冃冇冐卯媢峁帽愗懋戼昴暓枆柕楙毛毷渵牦瑁皃矛笷罞耄芼茂茅茆蓩蝐覒貓貿贸軞鄮酕錨铆锚髦鶜 mao,li:氂犛
mao,liu:泖鉚 mao,mei:眊 mao,meng:蟊 mao,miao:猫 mao,mo:冒貌鄚 mao,mou:袤 mao,mou,wu:堥 mao,mu:萺 mao,rou,meng:髳
mao,wan:夘 mao,wu:旄瞀蝥 me:嚒濹癦麼 me,mei,ma:嚜 me,yao,mo,ma:么
mei:凂堳塺妹媄媒媚媺嬍寐嵄嵋徾抺挴攗旀枚栂梅楣楳槑毎每沒浼渼湄湈煝煤燘猸玫珻瑂痗眉眛睂睸矀祙禖篃美脄脢腜苺莓葿蘪蝞跊
mei:躾郿酶鎂鎇镁镅霉韎鬽魅鶥鹛黣黴 mei,fen:坆 mei,hui:沬 mei,men,mi:穈 mei,meng:鋂 mei,mo,me:没 mei,mu,wu:娒
mei,wen:呅 mei,wen,mo:昧 mei,yi:袂 men:们們悶懑懣扪捫暪椚焖燜璊菛虋鍆钔門閅门闷 men,yun:玧
meng:儚冡勐夢夣孟幪懜懞懵掹擝曚梦橗檬氋溕濛猛獴瓾甍矇矒礞艋艨蒙蕄虻蜢蝱蠓鄳鄸錳锰霥靀顭饛鯍鯭鹲鼆
meng,mang:朦甿瞢蘉鸏 meng,mao,wu:霿 meng,ming:盟萌 meng,xi,qing:莔
mi:侎冖冞冪嘧塓孊宻密峚幂幎幦弥弭擟敉榓樒櫁汨沵洣淧渳滵漞濗灖熐爢猕獼眯瞇簚米粎縻羃脒芈葞蒾蔝蔤藌蘼蜜袮覓覔覛觅詸謎謐
mi:谧迷醚醾醿釄銤镾鸍麊麋麛麿鼏鿹 mi,bi:泌祕 mi,bi,bie:秘 mi,fu:宓 mi,ma:靡 mi,mei:糜谜 mi,mie:羋 mi,mie,mai:咪
mi,mo:戂攠 mi,ni:彌濔瀰祢 mi,ni,xian:禰 mi,pan:眫 mi,si:糸 mi,wu,fu:沕 mi,xi:瓕
mian:丏偭冕勉勔喕婂媔嬵宀愐棉檰櫋汅沔湎眄矈矊矏糆綿緜緬绵缅腼芇葂蝒面靣鮸麪麫麵麺 mian,bian:臱 mian,meng,min:黽
mian,min:眠 mian,shan:杣 mian,sheng:渑澠 mian,wan,wen:娩 mian,wen,man,wan:絻 mian,wen,wan:免
miao:喵妙媌嫹庙庿廟杪淼渺眇瞄秒竗篎緲缈苗邈鱙鶓鹋 miao,mao:描緢 miao,mo:藐 miao,yao:玅
mie:吀咩哶孭幭懱搣滅灭烕篾蔑薎蠛衊鱴 mie,bi:鴓 mie,mei:櫗 mie,mi:鑖 mie,nie:乜 mie,pie:覕
min:僶冺刡勄垊姄岷崏悯慜憫抿捪敏敯旻旼暋民潣珉琘琝瑉痻盿砇笢笽簢緍缗罠苠鈱錉鍲閔閩闵闽鰵鳘 min,fen:愍敃 min,hun:惽碈
min,hun,mian:湣 min,men:怋 min,mian:泯蠠 min,mian,hun:緡 min,mian,meng:黾 min,ming:皿 min,wen:忞鴖
ming:佲凕名命姳慏掵暝朙椧榠洺猽眀眳茗螟覭詺鄍酩銘铭鳴鸣 ming,meng:嫇明 ming,meng,mian:瞑 ming,mi:溟蓂 ming,mian:冥
miu:謬谬
mo:劰唜嗼嚤嚩嚰圽塻妺嫫嫼寞尛帞庅怽懡摸摹擵昩暯枺橅歿沫湐漠爅瘼皌眿瞐瞙砞磨礳秣粖糢絈纆耱膜茉莈蓦藦蘑蛨蟔謨謩谟貃貘銆
mo:鏌镆陌饃饝馍髍魔魩魹默黙 mo,ma:抹貊驀 mo,ma,me:麽 mo,ma,mi:摩 mo,me:末 mo,mei:墨 mo,mi:劘眽 mo,mie:瀎眜
mo,mu:模獏莫 mo,wa:帓靺 mo,wen:歾殁 mou:劺哞恈洠眸謀谋踎鍪鴾麰 mou,jiu,miu,mu,miao,liao,lu:繆 mou,mao:侔蛑鉾
mou,mei:某 mou,miao,miu:缪 mou,mu,mao:牟 mou,wu,mi:瞴
mu:亩仫凩墓姆峔幙慔慕拇暮木朰楘毪氁沐炑牡牧牳狇畆畒畞畮目睦砪穆胟苜莯蚞踇鉧鉬钼雮霂 mu,bo:募 mu,man:幕 mu,mao:毣
mu,mei:坶 mu,mo:縸艒 mu,mou:畝鞪 mu,wu:墲母 n,ng:嗯 na:乸吶嗱拏拿捺笝納纳蒳衲豽軜鎿钠镎雫靹魶 na,duo:貀 na,jue:袦
na,nan:妠 na,ne,nuo:呐 na,ne,nuo,nai,nie,nei:哪 na,nu:肭 na,nuo:娜 na,nuo,nei,ne,nai:那 na,ru,nu:挐 na,rui:鈉
nai:倷奈奶孻廼柰氖渿熋疓腉萘褦迺釢錼鼐 nai,ai:乃 nai,er:耏 nai,er,ni:嬭 nai,neng:耐螚 nai,reng:艿 nai,zhi:摨
nan:侽喃娚婻戁抩揇暔枏楠湳煵男畘腩莮萳蝻諵赧遖难 nan,na:南 nan,nie:囡 nan,nuo:難 nan,ran:柟
nang:乪儾嚢囊囔擃攮曩欜灢饢馕鬞齉 nang,nou:譨 nang,shang,rang:蠰
nao:匘垴堖夒嫐孬峱嶩巎恼悩惱挠猱獿瑙硇碯脑脳腦蛲鐃铙閙闹鬧 nao,gang:碙 nao,na,nu:呶詉 nao,niu:怓 nao,nong,nang:憹
nao,rao:蟯 nao,ru,er,nen,nuan:臑 nao,xiao:譊 nao,xiao,rao:撓 nao,you:獶 nao,zhao,zhuo,chuo:淖 ne:疒眲訥讷 ne,ni:呢
ne,ni,na,rui:抐 nei:內氝腇餒馁鮾鯘 nei,na,rui:内 nei,sui:娞 nei,tui:脮 nei,zhui,wei:錗 nen:嫩嫰 nen,ren,nin:恁
neng,tai,nai,xiong:能
ni:伱伲你儞坭堄妮婗嫟嬺尼屔怩惄愵抳拟擬旎晲暱淣狔猊眤睨秜籾縌聣胒腻膩苨薿蚭蜺觬貎跜逆郳鈮铌隬霓馜鯢鲵麑齯 ni,ban:埿
ni,chi:柅迡 ni,jian:聻 ni,luan:臡 ni,mei:氼 ni,mi:檷 ni,na:誽 ni,nai:妳 ni,nie:倪棿 ni,nie,ning:泥 ni,po,ji:屰
ni,ruan,nao,nen,er:腝 ni,ruo,niao:溺 ni,te:匿 ni,xi:鿭 ni,yi:孴輗 ni,yi,ai:儗 ni,zhi:昵
nian:卄哖姩廿念撚撵攆焾碾秊秥簐躎辇鮎鯰鲇鲶鵇黏 nian,dian:唸拈 nian,dian,nie:埝 nian,jian,chen,tian:跈 nian,lian:輦
nian,nie:捻 nian,ning:年 nian,qian:艌 nian,ran:蹨 nian,ren:涊 nian,shen,na:淰 nian,yan:蔫 nian,zhan:辗
nian,zhan,chan:蹍 niang:娘嬢酿醸釀 niang,rang:孃 niao:嫋嬝嬲脲茑蔦袅裊褭 niao,diao:鸟 niao,diao,dao,que:鳥
niao,mu:樢 niao,sui:尿 nie:啮嗫噛囓圼孼孽嵲嶭巕帇惗捏揑敜枿櫱涅湼篞糱糵聂臬臲苶蠥讘踂踗踙蹑躡錜鎳鑷镊镍闑陧隉顳颞齧
nie,bo:蘖 nie,che:摰 nie,mi:籋 nie,ni:鑈 nie,ni,nian:痆 nie,ren:菍 nie,xie,yi:槷 nie,yao:嚙 nie,yi:喦钀 nie,zhe:囁
nie,zhe,she,ye:聶 nin:囜您拰脌 ning:佞侫倿儜凝咛嚀嬣寍寕寗寜寧拧擰橣檸澝狞獰甯聍聹薴鑏鬡鸋 ning,cheng:矃
ning,chu,zhu:柠 ning,ni:濘 ning,zhu:宁泞苧 niu:忸炄牛牜紐纽钮靵 niu,chou:鈕 niu,chou,zhou:扭 niu,hao:妞 niu,nv:狃
niu,rou:莥 niu,you:汼 nong:侬儂农哝挊挵檂欁浓濃燶癑禯秾穠繷脓膿蕽襛農辳醲齈 nong,long:弄 nong,nang:噥
nou:啂槈羺耨譳鐞 nou,hao:鎒 nou,ru:獳 nou,ruan,ru:檽 nu:伮傉努奴孥弩怒砮笯駑驽 nu,nuo,nou:搙 nu,nv:胬 nuan:奻渜煗餪
nuan,xuan:暖煖 nun:黁 nuo:傩儺愞懦懧挪掿搦搻梛榒橠稬穤糑糥糯諾诺逽锘 nuo,na,fu:郍 nuo,re:喏 nuo,re,na:蹃
nv:恧朒籹衂衄釹钕 nv,niu:沑 nv,ru:女 nve:硸虐 nve,yao:疟瘧 o,e:哦 o,wo,wu:喔 o,yu,ao:噢
ou:偶吘呕塸怄慪櫙欧歐殴沤漚熰瓯甌耦腢膒蕅藕藲讴鴎鷗鸥 ou,kou:鏂 ou,kou,qu:毆 ou,wu:筽 ou,xu:謳 ou,xu,chu:嘔 ou,yu:齵
pa:啪妑帊潖爬琶筢舥葩袙趴 pa,ba:杷皅 pa,bo:怕 pa,mo:帕 pa,shou:掱 pai:俳徘渒牌犤猅簰簲蒎輫鎃 pai,ba:湃 pai,bai:排
pai,bei,pei:棑 pai,bo:拍 pai,gu:哌 pai,mai,bai,pa:派 pai,po:廹
pan:冸判叛媻幋攀槃沜泮溿瀊炍牉畔盘眅磐縏聁萠蒰襻詊蹒鋬鎜鑻鞶頖鵥 pan,ban:跘 pan,ban,po:搫 pan,bian,fen,fan,pin:拚
pan,bo:磻 pan,bo,fan:潘 pan,fan:畨蟠袢 pan,fen:盼 pan,man,liang:蹣 pan,qiang:爿 pan,xuan:盤 pan,zhou:洀
pang:乓厐庞耪胮膖覫霶鳑龎 pang,bang:嫎徬螃 pang,beng,bang:嗙 pang,fang:彷雱 pang,feng:炐肨舽逄 pang,long:龐
pang,mang:厖 pang,pan:胖 pang,peng:滂 pang,peng,beng,bang:旁 pang,tian:沗
pao:匏咆垉奅庖抛拋泡爮狍疱皰礟礮脬萢褜軳鞄麅麭 pao,bao:刨炮袍 pao,bao,pu:砲 pao,biao,piao:麃 pao,bo:跑 pao,fou:炰
pei:伂佩俖呸姵怌斾旆毰沛浿珮肧胚蓜裵賠赔轡辔配醅锫阫陪霈馷 pei,bei:柸 pei,fei:裴 pei,fou:衃 pei,peng:駍 pei,pi:嶏帔
pei,pou,pi:培 pen:呠喷歕湓瓫盆翸 pen,ben:喯 pen,fen:噴葐
peng:剻匉嘭塳弸怦恲憉挷掽朋梈棚椖椪槰樥淎漰澎烹皏硼碰磞稝竼篷纄膨芃蓬蘕蟚蟛軯輣鑝閛韸韼髼鬅鬔鹏 peng,bang:騯
peng,beng:抨錋 peng,beng,feng:熢 peng,beng,ping:堋 peng,feng:捧莑鵬 peng,pan:踫 peng,pang:篣 peng,pang,bang:彭
peng,ping:倗砰硑
pi:丕伓伾僻劈匹啤噼噽嚭圮壀嫓屁岯庀憵批披朇毗毘毞澼炋焷狉狓琵甓疈疲痞癖皮睥砒磇礔礕秛秠篺纰罴羆耚脴腗膍苉蚍蚽螷蠯譬豼
pi:豾貔邳郫鈹鉟銔銢錃铍闢阰霹駓髬魾鲏鴄鵧鷿鼙 pi,bei:諀 pi,bei,bi:錍 pi,bi:仳媲崥悂旇枇稫肶芘鈚陴魮鸊 pi,bi,bei:埤
pi,bi,chi:紕 pi,bi,mi:辟 pi,bi,po:翍 pi,bo:擗蚾 pi,che:揊 pi,huai:坯 pi,ju:鮍 pi,miao:蜱 pi,pai,bi:脾 pi,pei:抷淠
pi,pie,piao:潎 pi,shu,ya:疋 pi,xi,xiu:嚊 pi,zhao:釽 pian:偏囨媥楄楩犏篇翩胼腁覑諚諞谝貵賆蹁鍂駢騈騗騙骈骗骿魸
pian,beng,bing:跰 pian,bian:鶣 pian,pan:片 piao:勡嘌徱慓旚瓢皫瞟票縹缥翲薸螵醥闝顠飃飄飘魒 piao,bi:殍
piao,biao:僄剽嫖漂篻 piao,miao:彯 piao,pao:犥 pie:嫳撆暼氕鐅 pie,bi:瞥 pie,bie:撇 pie,pi:苤 pie,yi:丿
pin:品嚬姘娦嫔嬪榀牝玭矉礗穦薲蠙貧贫顰频颦馪驞 pin,bin:頻 pin,bing:拼琕 pin,chi:汖 pin,ping:聘
ping:乒俜凭凴呯坪塀屛岼帡帲幈慿憑枰涄焩玶瓶甁甹砯竮箳簈缾聠艵萍蓱蚲蛢評评軿郱頩鮃鲆 ping,bing:屏 ping,bo:檘
ping,peng:泙洴淜胓苹荓輧 ping,pian,bing,beng:平 ping,pin:娉蘋
po:叵嘙坡婆尀岥岶敀櫇泼洦溌烞珀破砶笸粕蒪醗釙鉕鏺钋钷颇駊 po,bo:桲泊潑蔢 po,bo,tuo:魄 po,fa:酦 po,pai:迫 po,pan:皤
po,pao:謈 po,pei:昢 po,pi:頗 po,pi,pan:鄱 pou:咅哣抔抙犃 pou,bao:裒 pou,bi:娝 pou,bu,fu,pu:箁 pou,fu:捊
pou,fu,pei:掊錇 pou,pei,bu:婄 pou,po:剖
pu:仆匍噗圃圑圤墣巬巭擈攴攵普暜樸檏氆浦潽濮炇烳獛璞瞨穙舖舗菐蒱諩譜谱贌蹼酺鋪鏷鐠铺镤镨 pu,bao:曝 pu,bao,bo:瀑
pu,bei:葡 pu,bei,bo:菩 pu,bo:蒲 pu,bu:僕埔撲陠鯆 pu,fu:纀脯莆 pu,fu,bu,bo,po:溥 pu,pi:扑 pu,piao,po:朴
qi:七乞亓企倛僛凄剘启咠唘唭啓啔啟噐器埼夡妻娸婍屺岐岓嵜弃悽愭慼慽憇憩捿掑斉斊旂旗暣杞柒栔桤桼棄棊棨榿檱櫀欫欺歧气気汔
qi:淇湆湇濝炁猉玂玘琦琪璂甈畦疧盀盵碁碕碛碶磜磧祺禥竒簯簱籏粸紪綥綦綨緀緕纃绮缼罊肵脐臍艩芑芞萋萕葺蕲藄蚑蚚蛴蜝蜞螧蠐
qi:褀褄訖諆諬讫起軝迄迉邔郪釮鏚锜闙霋颀騏騹骐骑鬐鬿魌鯕鰭鲯鳍鵸鶀鶈麒麡 qi,cao:鼜 qi,cha:摖 qi,chi:芪 qi,chi,zhi:祇
qi,cu:戚 qi,cu,zu,se:槭 qi,diao:矵 qi,du:晵 qi,gai,yi:汽 qi,gui:祈 qi,ji:其帺懠攲期棋萁蟿踑騎齐 qi,ji,ai,yi:奇
qi,ji,qin:蘄 qi,ji,zhi:跂 qi,ji,zi,zhai,jian:齊 qi,jie,qie:蛣 qi,kai:岂豈 qi,ken:頎 qi,li,se:泣 qi,men:呇 qi,qian:淒
qi,qie:沏漆砌 qi,qing:綮 qi,shi:忯 qi,si:俟 qi,xi:栖棲氣蹊 qi,xie,qie,jie:契 qi,xu:諿 qi,yi:崎忔綺錡 qi,yin:圻
qi,zhai:亝 qi,zhi:呮祁蚔 qi,zhi,shi:耆 qi,zhu:磩 qi,zu,za:嘁 qia:冾圶峠帢恰拤掐殎硈葜跒酠鞐 qia,ge:髂 qia,he:洽
qia,ke:愘
qian:仟伣佥偂僉儙兛刋千圲堑墘壍奷媊嬱孯岍岒嵰悓悭愆扦拑拪掮搴撁攐攑攓杄棈椠榩槧檶櫏欠歉歬汘潛潜濳灊牵牽皘竏签箝箞篏篟
qian:簽籖籤粁縴繾缱芊芡茾蒨蔳虔蚈蜸褰諐譴谦谴谸軡輤迁遣遷釺銭鎆鏲鑓钎钤钱钳阡韆顅騚騝骞鬜鬝鰬鵮鹐黔 qian,an:鉗
qian,gan:乾 qian,han:鈐 qian,han,kan:嵌 qian,han,xian:欦 qian,jian:傔前塹揵浅錢騫鰜黚 qian,jian,can,zan:淺
qian,jian,kan,han:靬 qian,jie:雃 qian,jin:婜 qian,jing:仱 qian,kan:凵 qian,qie,xian:慊 qian,qin:忴扲橬 qian,qing:倩
qian,qing,zheng:綪 qian,qu,jie:脥 qian,su:圱 qian,tan,xun:蕁 qian,wa:瓩 qian,wan:掔 qian,xi:茜 qian,xian:俔孅慳
qian,xian,lian:槏 qian,xian,qie:嗛 qian,xian,qin:臤 qian,xian,yan:羬膁 qian,xu:肷 qian,yan:汧鉛铅 qian,zhan:謙
qian,zhong:鈆 qiang:丬呛唴嗴墏墙墻嫱嬙嶈戗抢斨枪樯檣溬漒炝熗牄牆猐獇玱繈繦羌羟羻艢蔷蘠蜣襁謒跄蹌蹡錆鏘鏹锖锵镪
qiang,cang:篬 qiang,cheng:嗆搶槍鎗 qiang,cheng,cang:瑲 qiang,chuang:戧 qiang,jiang:強强蔃 qiang,kang:羫
qiang,kong:椌腔 qiang,qian:羥 qiang,se:廧薔 qiang,you:羗 qiang,zang:戕
qiao:乔侨僺劁嘺墝峭巧帩幧悄憔撬敲桥槗樵橇殻毃犞癄瞧硗硚礄窍竅翘翹荍荞藮誚譙诮谯趬跷踍蹺躈郻鄡鄥鍫鍬鐈锹陗鞒鞩頝顦髚髜
qiao,ao:墽磽 qiao,jiao:僑喬嫶橋蕎釥 qiao,jiao,chao:趫 qiao,jiao,xiao:骹 qiao,jue:繑鞽 qiao,kao:嵪 qiao,qiu:愀
qiao,sao:缲 qiao,sao,cao:鐰 qiao,shao:鞘韒 qiao,xiao:俏燆 qiao,yao,ji:撽 qiao,zhao:菬
qie:匧厒妾怯悏惬愜朅穕窃竊笡箧篋籡緁聺苆藒踥鍥鐑锲鯜 qie,bie:癿 qie,ji:淁 qie,jie:洯 qie,ju,cu:且 qie,ni:蛪
qie,qi:切 qie,qi,jia,qia,shi:挈 qie,xi:郄
qin:侵吢吣唚嗪噙坅埁媇寑寝寢寴嵚嶔庈懃懄抋捦揿搇撳擒昑梫檎沁澿瀙珡琴琹瘽禽秦笉耹芹菣菦藽螓螼蠄衾誛赾鈙鈫钦锓雂靲顉駸
qin:骎鮼鳹鵭 qin,jin:慬斳菳 qin,qi:勤 qin,qian:蚙 qin,qian,jin:鋟 qin,qing:亲親 qin,shen:嫀 qin,xian:綅 qin,xin:鬵
qin,yin:欽芩 qin,zhen:溱
qing:倾傾儬凊勍卿圊夝寈庆庼廎情掅擎晴暒棾樈檾櫦氢氫氰淸清漀濪甠硘碃磬罄苘請謦请輕轻郬鑋靑顷黥
qing,jing:擏檠殑葝蜻青靘 qing,jing,qiang:箐 qing,keng,sheng:殸 qing,kui:頃 qing,lve:剠 qing,qiang:慶 qing,zheng:埥鲭
qiong:儝卭宆惸憌桏橩焪焭煢熍琼睘穷窮竆笻筇茕藑藭蛬赹邛銎 qiong,gong:蛩 qiong,hong:舼 qiong,huan:瞏 qiong,jue:璚
qiong,kong:穹 qiong,qiang:跫 qiong,wei:瓗 qiong,xiong:芎 qiong,xuan:瓊
qiu:丘丠俅叴唒囚坵媝崷巯巰恘扏搝梂楸殏毬求浗湭煪犰玌球璆皳盚秋秌穐篍糗紌絿緧肍莍蘒虬虯蚯蛷蝵蟗蠤裘觓觩訅賕赇逎逑遒邱
qiu:酋釚釻銶鞦鞧鮂鯄鰌鰍鰽鳅鶖鹙鼽龝 qiu,chou:醔 qiu,cu:趥 qiu,jiao:萩 qiu,kao:訄 qiu,ou,xu,fu:蓲 qiu,wu:渞
qiu,you:汓泅 qiu,you,jiu:蝤
qu:佢刞劬匤厺去取唟岖岴嶇憈戵抾斪曲欋氍浀淭灈璖璩癯磲祛竬筁粬紶絇翑胊胠臞菃葋蕖蛐蟝蠷衐衢袪覰覷覻觑詓诎趋躣躯軀迲鑺镼
qu:閴闃阒阹駆駈驅驱髷鰸鱋鸜鸲麮麯麴麹黢鼁鼩齲龋 qu,chu:耝詘 qu,cu,cou:趨 qu,cu,cou,zou:趣 qu,gou:鴝 qu,gou,ju:軥
qu,ju:坥忂渠籧蘧蛆螶 qu,ju,ji:瞿 qu,ju,shu:娶 qu,ju,zu:岨 qu,jue:蠼誳 qu,jue,que,ju:屈 qu,ka:呿 qu,kou:竘 qu,ou:区敺
qu,ou,gou,qiu,kou:區 qu,qia:佉 qu,xie:魼 qu,xu,chun:朐 qu,yu:蝺 qu,zu:伹
quan:佺全劝勧勸圏奍姾峑巏拳搼权椦楾権泉洤湶烇牶牷犈犬犭瑔畎痊硂筌絟綣縓绻葲虇觠詮诠辁銓鐉铨闎顴颧駩騡鬈鰁鳈齤
quan,chun:輇 quan,chuo:荃醛 quan,fu:汱 quan,guan:權 quan,huan:孉蠸 quan,juan:圈埢婘弮惓棬蜷踡韏 quan,jue:啳
quan,xuan:券 quan,xun:悛 quan,zhuan:恮 quan,zun:跧 que:却崅悫愨慤榷燩琷瘸皵确確礭蒛阕阙鵲鹊 que,hu:礐 que,huo:搉
que,jiao,xi:卻 que,jue:埆闕 que,jue,kui:闋 que,ke,ku:硞 que,kui:缺 que,qi,ji:趞 que,qiao:塙墧碻雀 que,xi:碏
qun:囷夋宭峮帬羣群裙裠 qun,xun,suo:逡 ran:冄呥嘫姌媣染然燃珃繎肰苒蒅蚦衻袇袡髥髯 ran,nan,dan:冉 ran,tian:蚺
ran,yan:橪 rang:嚷壌壤懹爙獽瓤禳穣譲讓让躟 rang,nang:瀼 rang,ning:鬤 rang,ning,xiang:攘 rang,reng:穰 rang,xiang:儴勷
rang,xiang,nang:蘘 rang,xiang,sang:纕 rao:娆擾桡繞绕荛襓遶隢饒饶 rao,nao:橈 rao,yao:嬈蕘 rao,you:扰 re:热熱
re,ruo:惹
ren:人亻仁仞仭刃刄壬妊姙屻岃忈忍忎扨朲栠栣梕牣祍秂秹稔紉紝絍綛纫纴肕芢荏荵衽袵訒認认讱躵軔轫鈓銋靭靱韌韧飪餁饪魜鵀
ren,dian:腍 ren,er:杒 ren,lin:任 ren,shen:棯葚 reng:仍扔礽芿辸 reng,er:陾 ri:囸日鈤馹驲 ri,ren,jian:釰
rong:傇冗媶嫆嬫宂峵嵘嶸搈曧栄榕榮榵毧氄溶瀜烿熔爃狨瑢穁穃絨縙绒羢茙茸荣蓉蝾融螎蠑褣鎔镕駥 rong,chen:肜 rong,er:髶
rong,fu:軵 rong,hong,ying:巆 rong,keng:坈 rong,nang:搑 rong,reng:戎 rong,ying:嵤 rong,yong:容
rou:媃宍揉柔楺渘煣瑈瓇禸粈糅腬葇蹂輮鍒鞣韖騥鰇鶔 rou,nao:蝚 rou,qiu:厹 rou,ru:肉
ru:乳侞儒入嗕嚅如媷孺嶿帤扖曘杁桇汝洳渪溽筎缛肗茹蓐蕠薷蠕袽襦辱鄏醹銣铷顬颥鱬鳰鴑鴽 ru,fu:邚 ru,na:蒘 ru,nou:嬬
ru,nu:褥 ru,nu,nou,ruan:擩 ru,rong:縟 ru,ruan:燸蝡 ru,ruan,er,nuan,nuo:濡 rua,ruo,sui,luo:挼 ruan:壖瑌瓀碝礝緛軟软
ruan,er:輭 ruan,nen,nun:媆 ruan,nuo:堧耎 ruan,ru:偄 ruan,rui,run,ruo,sui:撋 ruan,wan:朊 ruan,yuan:阮
rui:叡壡桵橤瑞甤睿緌繠蕋蕤蘂蘃蚋銳锐 rui,dui,yue:鋭 rui,juan:蕊 rui,nen:枘 rui,ruo:芮 rui,tun:汭 rui,wei:蜹
rui,wo,nei:婑 run:橍润潤膶閏閠闰 run,shun:瞤 ruo:叒嵶弱楉爇篛蒻鄀鰙鰯鶸 ruo,na:箬 ruo,re:偌渃焫若 ruo,wo,wei,re:捼
sa:仨卅撒櫒脎萨薩虄訯钑隡飒馺 sa,li:颯 sa,san:潵 sa,sha,suo:挱 sa,shai,sha:摋 sa,suo,sha:挲 sa,ta:靸 sa,xi:鈒
sa,xi,xian,sen,cui,xun:洒 sa,xian,xi,li,shi:灑 sa,xie:躠 sa,xue:泧 sai:僿嗮嘥噻毢簺腮賽赛顋鳃 sai,cai:揌 sai,se:塞
sai,si:愢 sai,sui:毸 sai,xi:鰓 san:三仐伞俕傘厁叁壭弎散橵毵毶毿犙糂糣糤繖閐饊馓鬖 san,jian:帴 san,qiao,can:鏒
san,shen:糁糝 san,xian,sa:鏾 sang:丧喪嗓搡桑桒槡磉褬鎟顙颡 sao:埽嫂扫掃掻搔氉溞瘙矂缫臊螦騒骚髞鰠鱢鳋 sao,cao:慅
sao,xiao:騷 sao,zao:繅 se:啬嗇懎擌歮涩渋澀澁濇濏瀒瑟璱瘷穑穡穯繬譅轖銫鏼铯閪飋 se,ci:栜 se,cui:琗 se,qi,suo,zi:洓
se,sha:歰 se,shai:色 se,xi:雭 sen:森椮 sen,shan:襂 sen,shen:槮 seng:鬙 seng,ceng:僧
sha:乷倽傻儍剎唦啥杀桬樧毮煞猀痧砂硰繌纱翜翣萐蔱裟铩閯霎鯊鯋鲨 sha,cha:刹 sha,chao:粆 sha,che:喢 sha,miao:紗
sha,qie:唼帹 sha,shai,sa,xie,shi:殺 sha,shi,se:鎩 sha,suo:沙魦 sha,suo,sui:莎 sha,xia:厦廈歃 sha,xie:榝
sha,za,jie,die,ti:啑 sha,zha:箑 shai:晒曬筛簁繺 shai,sha:閷 shai,shi:篩酾 shai,shi,li:釃 shai,si:簛
shan:傓僐删刪剼善圸墡姗山扇搧擅敾晱椫樿檆歚潸澘灗炶煽熌狦珊疝痁睒磰笘繕缮羴羶膳舢蟮衫覢訕謆譱讪赡赸跚軕邖鄯鐥钐閃閊闪
shan:陕陝饍騸骟鱔鳝鿃 shan,can,shen:嘇 shan,chan:墠嬗脠 shan,dan:膻贍 shan,dan,chan,tuo:蟺 shan,qian:煔 shan,sha:杉
shan,shen:鯅 shan,shen,qiao:幓 shan,shuan:汕 shan,shuo:銏 shan,tan:潬 shan,tian,chan:苫 shan,tuo:鱓 shan,wei:芟
shan,xian:彡釤 shan,xian,pan:姍 shan,xian,xiao,sao,can:縿 shan,yan:剡埏挻掞 shan,zha:柵
shang:丄上伤傷商墒尙恦慯晌殇殤滳熵緔绱蔏螪觞觴謪賞贘赏鑜鬺 shang,chang:尚裳 shang,jiong:垧扄 shang,tang:漡
shang,zhang:鞝 shao:劭卲娋少弰旓柖潲烧焼燒玿稍筲綤绍艄蕱袑輎邵韶髾鮹 shao,chao:紹 shao,qiao,xiao:睄 shao,sao,xiao:哨
shao,shuo,zhuo,di:勺 shao,tiao:苕 shao,xiao:莦蛸颵 shao,xiao,qiao:捎 shao,xiao,que,di:芍 shao,xiao,sao:梢
she:佘厍厙奢弽慑懾捨摂摄檨欇涻渉滠猞畲社舎蔎蛥蠂設设賖赊輋韘騇麝 she,ce:赦 she,die:涉 she,gua:舌 she,ni:灄
she,sha:賒 she,shi:舍 she,su,mi:摵 she,xi,xie:歙 she,ye:虵 she,ye,yi:射 she,yi,tuo,chi:蛇 she,yu:畬 she,zhe:慴
she,zhe,nie,sha:攝
shen:伸侁侺兟呻哂堔妽娠婶嬸审宷屾峷弞愼扟敒昚曋曑柛榊氠涁深渖渗燊珅甚甡甧申瘆瘮眒眘瞫矤矧砷神祳穼籶籸紳绅罙罧肾脤腎蓡
shen:薓蜃裑覾訠訷詵讅诜谂谉邥鋠頣駪魫鯓鯵鰰鲹鵢 shen,chen:棽胂 shen,chen,pan:瀋 shen,chen,tan:沈 shen,juan:身
shen,nie:諗 shen,pan:審 shen,san:蔘 shen,sao,can:鰺 shen,sen,qin,lin:滲 shen,shan:葠 shen,shi:什 shen,xian:姺
shen,xin:莘 shen,zhen:慎椹蜄
sheng:偗剩剰勝升呏墭憴斘昇晠曻枡栍榺橳殅泩渻湦焺牲珄生甥眚竔笙縄绳聖聲蕂譝貹賸鉎鍟阩陞陹鵿鼪 sheng,cheng:嵊盛
sheng,ku:圣 sheng,qing:声 sheng,rui:苼 sheng,wang:琞 sheng,xing:狌 sheng,xing,qing:胜 sheng,xing,xian:省
sheng,ying,min:繩
shi:世丗乨乭亊仕佦使侍兘冟势勢十卋史呞呩嗜噬埘塒士奭始嬕实実室宩寔尸屍峕嵵师師弑弒恀拭揓时旹時枾柿栻榁榯浉湜湤湿溡溮
shi:溼炻烒煶狮獅瑡眂眎眡睗矢礻祏竍笶筮篒簭籂絁舐舓莳葹蒒蒔蓍虱蚀蝨褷襫襹視视觢試詩誓諡试诗谥豕貰贳軾轼辻逝遈遾邿釈释
shi:鈰鉂鉽铈飠餝饣饰駛驶鮖鯴鰘鰣鰤鲥鲺鳲鳾鶳鸤鼫鼭 shi,chi:匙豉飾 shi,cuo:澨 shi,dan:石 shi,di:諟 shi,di,ti,zhe:適
shi,die:崼 shi,fei:柹 shi,fu:市 shi,kuo:适 shi,li:叓 shi,li,long:蝕 shi,qi,zhi:示 shi,she:鍦 shi,she,jie:拾
shi,she,yi,tuo,ta:鉈 shi,si:似 shi,si,yi:食 shi,ta,xi:濕 shi,tai:忕 shi,te:式 shi,ti:徥是 shi,ti,ji:姼
shi,ti,zhi,dai:媞 shi,xi:屎餙 shi,xia:昰 shi,yi:失戺施釋鉇 shi,yi,xi:謚 shi,yi,ye:釶 shi,zhe:螫 shi,zhi:實恃識识銴
shi,zhi,jing:氏 shi,zi:事 shi,zu:鉃鉐 shou:兽収垨壽夀守寿手扌授收狩獣獸痩瘦綬绶膄艏首龵 shou,dao:受 shou,shu:售
shou,sou:鏉 shou,tao:涭
shu:书倏倐叔塾姝婌孰尗庻怷恕戍抒掓摅暑曙書束枢树梳樹殊殳毺沭漱潄潻濖瀭焂璹疎疏癙秫竖竪糬紓絉綀纾署荗蒁蔬薯虪蜀蠴術裋
shu:襩豎贖赎踈軗輸输述鄃錰鏣陎鮛鱪鱰鵨鶐黍鼠鼡 shu,chou:跾 shu,chu:淑 shu,dou:侸 shu,du:暏襡 shu,dui:杸 shu,jiao:菽
shu,lu:攄 shu,ou:樞 shu,qiao,sao:橾 shu,shou:熟 shu,shuo:数數 shu,sou,song:捒 shu,tiao:儵 shu,tu:瑹 shu,xu:鉥
shu,xun:咰 shu,ye:墅 shu,yu:毹腧舒 shu,yu,yao:隃 shu,zhu:尌属屬朮术澍薥藷 shu,zhu,zhe:庶 shua:刷唰耍誜
shuai:卛帅帥摔甩蟀 shuai,suo,cui:衰 shuan:腨閂闩 shuan,quan:拴栓 shuan,shua:涮
shuang:双塽孀孇慡樉欆灀爽礵縔艭鏯雙霜騻驦骦鷞鸘鹴 shuang,chuang:漺 shui:帨水氵氺涗涚睡稅脽裞閖 shui,lei:祱
shui,shei:誰谁 shui,tuo,tui,tuan:税 shun:吮橓瞚瞬舜蕣順顺鬊 shuo:搠朔槊烁獡矟硕碩蒴說鎙铄 shuo,luo,yue:爍
shuo,shui,yue:说 shuo,shui,yue,tuo:説 shuo,sou:欶 shuo,xiao,qiao:箾 shuo,yue:哾妁 shuo,yue,li:鑠
si:丝亖佀価俬儩兕凘厮咝嗣嘶噝四姒娰媤孠廝恖柶楒榹死汜泀泗泤洍涘澌瀃牭祀禗禠禩私竢笥籭糹絲緦纟缌罳耜肂蕬蕼蛳螄蟖蟴覗貄
si:釲鈻鉰銯鐁锶颸飔飤飼饲駟騦驷鷥鸶鼶 si,ci:司 si,ci,tai:鈶 si,mou:厶 si,sai:思 si,shi:寺斯 si,ti:磃肆 si,tuo:鋖
si,xi:撕燍蜤 si,xi,ti,zhi:虒 si,yi:巳 si,zhi,xi:杫
song:倯凇娀宋崧嵩嵷庺怂悚愯慫憽松枀枩柗梥檧淞濍硹竦耸聳菘蜙訟誦讼诵送鎹颂餸駷鬆 song,cong:楤 song,rong:頌
song,shuang:傱 song,si:鍶 song,zhong:忪 sou:傁凁叜嗾廀廋捜摉擞擻櫢獀瘶瞍艘蓃薮螋鄋醙鎪锼颼飕餿馊騪 sou,hui:蒐
sou,sao:颾 sou,shao:溲 sou,shu:籔 sou,shu,cou:藪 sou,shuo,shu:嗽 sou,song:摗 sou,su:嗖 sou,xiao:叟 sou,xiao,shao:搜
su:俗傃僳嗉囌塐塑夙嫊愫憟榡樎樕櫯殐泝溸潥玊珟璛甦稣穌窣簌粛粟素縤肃肅膆苏蔌藗蘇蘓觫訴謖诉谡趚蹜速遡遬酥鋉餗驌骕鯂鱐鷫
su:鹔 su,se:愬 su,shuo:洬溯 su,sou,shu:涑 su,xiao,qiu:橚 su,xiao,sou:潚 su,xie:碿 su,xiu,qi:宿 su,yin:梀 su,you:莤
suan:匴痠祘笇筭算蒜酸 suan,xun,jun:狻
sui:亗倠哸夊嬘岁嵗旞檖歳滖澻濉瀡煫燧璲瓍砕碎祟禭穂穗穟繐繸绥芕荾虽襚誶譢谇賥遀遂邃鐆鐩随隨雖鞖髄髓 sui,cui:熣繀
sui,duo,tuo:隋 sui,hui:韢 sui,hui,wei:睢 sui,hui,xie,wei:眭 sui,jun,suo:葰 sui,nei:浽 sui,shuai,rui,tuo:綏 sui,su:埣
sui,suo:歲 sui,wei:膸荽 sui,zhui:隧 sui,zui:睟 sun:孙损損搎榫槂狲猻笋箰荪蓀蕵薞鎨隼飧 sun,can:飱 sun,xun:孫鶽
sun,yun,xun:筍 sun,zhuan:簨 suo:乺傞唢嗦嗩娑所摍暛桫溑琐琑瑣簑簔索莏蜶趖逤鎖鎻鏁锁髿鮻 suo,cha:褨鎈 suo,jun,juan:睃
suo,rui:惢 suo,se:溹鎍 suo,shua:唆 suo,shuo:嗍 suo,su:縮缩 suo,sui:蓑 suo,xun:梭 suo,zao:璅 suo,zui:羧
ta:侤咜嚃嚺墖崉挞撻榙榻橽毾涾溻澾濌獭獺祂禢褟誻譶踏蹋蹹躢遝遢錔闒闥闧闼鞜鞳鮙鳎 ta,da:塌塔搨溚鿎 ta,die:鰨
ta,jie,chi:她 ta,sa,qi:趿 ta,shi:狧 ta,tuo:他牠铊 ta,tuo,yi:它
tai:儓冭囼坮夳嬯孡忲态態擡檯汰泰溙炱炲籉粏肽胎臺舦苔薹跆邰酞鈦钛颱鮐鲐 tai,chi:抬箈 tai,dai,zhai:駘 tai,lie:燤
tai,si,ci:枱 tai,ta:太 tai,yi,si:台 tai,ying:旲 tai,zhi,chi:菭
tan:嗿嘆坍坛坦埮墰墵壜婒怹憛憳憻摊擹暺曇榃歎毯湠滩炭璮痰瘫癱碳罈罎舑舕菼藫談譚譠谈谭貚貪賧贪郯醓醰鉭钽
tan,dan:倓惔醈餤 tan,dian:磹 tan,han,nan:灘 tan,keng:忐 tan,lan:僋 tan,nan:攤 tan,qin,yan:覃 tan,shan:檀顃
tan,shan,dan:壇 tan,shi:痑 tan,ta:傝 tan,xian:探锬 tan,xian,yan:錟 tan,xun,qian:燂 tan,xun,yin,dan:潭 tan,yi,you:叹
tan,yu:昙 tan,zhan:袒 tan,zhan,chan:襢
tang:伖傏傥劏唐啺嘡坣堂塘戃搪摥曭棠榶溏漟烫煻爣瑭矘磄禟篖糃糖糛羰耥膅膛蓎薚蝪螗螳赯躺鄌醣鎕鎲鏜鐋钂铴镋镗隚鞺餹饄鶶鼞
tang,chang:倘儻淌闛 tang,cheng:樘橖蹚 tang,dang:偒燙 tang,nu:帑 tang,shang:汤踼 tang,shang,yang:湯 tang,xing:餳饧
tang,zheng,cheng:趟 tao:啕套嫍幍弢慆掏搯梼槄涛淘滔瑫祹絛綯縚縧绦绹萄蜪裪討詜謟讨迯逃醄鋾鞀鞉鞱韜韬飸饕駣騊鼗
tao,ben:夲 tao,chao,shou,dao:濤 tao,chou,dao:檮 tao,diao:錭 tao,kan:轁 tao,tiao:咷 tao,tiao,zhao:桃 tao,xian:饀
tao,yao:匋 tao,yao,dao:洮陶 te:特蟘貣鋱铽 te,dao:忑 te,ni:慝 te,teng:螣 te,tui,tei:忒
teng:儯幐滕漛疼籐籘縢腾藤虅誊謄邆霯駦騰驣鰧鼟 teng,chong:痋 teng,tong:熥 teng,tun:膯
ti:偍剃剔厗啼嗁嚏屉屜崹悌悐惕惖戻挮掦替朑梯殢洟涕漽瑅瓋禵稊笹籊綈緹绨缇蕛褅趧蹏躰軆逖逷遆醍銻鍗锑题騠骵體髰鬀鮷鯷鳀鵜
ti:鶙鷈鹈 ti,ben,cui:体 ti,chi:徲蝭鶗 ti,di:揥碮苐蹄題 ti,di,chi,shi:提 ti,di,shi:楴 ti,diao,zhou:倜 ti,die:踢
ti,kun:罤 ti,shi:惿褆 ti,si:謕鷉 ti,tan:鷤 ti,xi:裼 ti,xiao:歒 ti,yi:荑鮧鴺 ti,yue,yao:趯 ti,zhi:嚔薙 ti,zhi,zhai:擿
tian:倎兲唺塡天婖屇忝恬悿掭晪殄沺淟添湉琠璳甛甜田畋畑畠睓睼碵磌窴胋腆舚菾覥觍賟酟闐阗靔靝餂鴫鷆鷏黇鿬
tian,chen,zhen:填 tian,dian:痶鈿 tian,mian:靦 tian,nuo:鍩 tian,shen:搷 tian,tan:舔 tian,tan,chan:緂 tian,tun:錪
tian,xian,min:盷 tiao:宨岧岹庣旫晀条條樤眺祒祧窕窱粜聎脁芀萔蓚螩覜趒迢鋚鎥鞗髫鰷鲦齠龆 tiao,diao:嬥糶蜩誂
tiao,diao,dao:絩 tiao,diao,tao:跳 tiao,diao,yao,dao,zhao:佻 tiao,shao:笤 tiao,tao,diao:挑 tiao,tou:斢 tiao,xiu:蓨
tiao,yao:恌 tiao,you:朓 tiao,you,chou:鯈 tie:帖萜蛈貼贴鐡铁飻餮驖 tie,che:呫 tie,die:鐵 tie,hu:鴩 tie,jian:僣
tie,yi:銕 tie,zhan:怗 tie,zhe:聑
ting:亭侹停厅厛圢婷嵉庁庭廰廳廷挺梃楟榳涏渟烃烶珽甼筳綎耓聤聴聼聽脡艇莛蝏誔諪邒閮霆鞓頲颋鼮 ting,dian:蜓
ting,ding:汀艼葶 ting,ding,zheng,tian:町 ting,jing:烴 ting,tian:娗 ting,yin,yi:听 ting,ying:桯
tong:仝佟同哃嗵囲峂峝庝彤恸慟憅捅晍曈桶樋氃浵炵燑犝痌痛眮瞳砼秱粡統綂统膧茼蓪蚒通鉖銅铜餇鮦鲖 tong,chong,zhong:潼
tong,chuang:朣 tong,chuang,zhong,chong:橦 tong,dong:勭桐烔狪筒衕詷 tong,dong,chong:酮 tong,xiong:赨
tong,yong,dong:筩 tong,zhong:童 tong,zhuang:獞 tong,zhuang,chong:僮 tong,zhuo:鉵 tou:亠偷偸头妵婾敨紏蘣鍮頭黈
tou,dou:投钭 tou,dou,tu:鋀 tou,gu:骰 tou,shu:透 tou,xiu:綉 tou,xu,yu:緰 tou,yu:媮 tou,zhu:飳
tu:兎凃凸吐唋図图圕圖圗圡堍堗屠峹嵞嶀庩廜徒捸揬汢涋湥痜瘏禿秃突筡莵菟葖蒤迌途酴釷鈯鋵鍎钍馟駼鵌鵚鵵鶟鷋鷵鼵
tu,cha:梌 tu,cha,ye,shu:荼 tu,chan:兔 tu,chu,ye:涂 tu,die,tui:怢 tu,du:塗 tu,du,cha:土 tu,dun:腯 tu,duo,chuo:跿
tu,jia:宊 tu,shu:稌 tu,shu,cha:捈 tu,yu:悇 tu,zha:潳 tuan:団慱抟檲煓猯疃糰褖貒鏄鷒鷻 tuan,chuan:團 tuan,nuan:湪
tuan,qiu:团 tuan,shi:彖 tuan,shuan,quan:槫 tuan,zhuan:剸摶湍漙篿 tui:俀僓娧弚推煺穨腿蓷藬蘈蛻蹆蹪退隤頹頺頽颓駾骽
tui,chui:魋 tui,tun:褪 tui,tuo:侻 tui,yue:蜕 tui,zhuai:尵 tun:呑暾朜臀臋豘軘霕饨魨鲀黗 tun,chun:芚 tun,dun:坉豚
tun,kuo:噋 tun,qiu:氽 tun,tian:吞 tun,tuan:畽 tun,tui,jun:焞 tun,yun:涒 tun,zhun:屯旽飩 tun,zhun,dun:忳
tun,zhun,xiang,tui,dui:啍
tuo:侂咃唾堶妥嫷岮庹托拕挩柝椭楕槖毤毻汑沲涶砣砤碢箨籜紽脫莌萚袉袥託讬跎飥饦駄駝駞騨驒驝驼魠鮀鴕鵎鸵鼉鼍鼧鿳鿸
tuo,chi:拖跅 tuo,chui,duo:鬌 tuo,du,luo:橐 tuo,duo:橢沰酡陀驮 tuo,duo,cha,zhe:仛 tuo,duo,chi:沱 tuo,duo,dai:馱
tuo,duo,nuo:媠 tuo,shui,yan:捝 tuo,ta,zhi:拓 tuo,tui:脱 tuo,wei:鰖 tuo,yi:佗坨彵狏迱 tuo,yi,chi:扡 tuo,ze:蘀
tuo,zhe:乇杔 tuo,zhi,yi:陁 wa:佤劸咓嗢娲媧屲挖搲攨溛漥瓦瓲畖砙窊窪腽膃襪邷韈韤鼃 wa,gu:嗗 wa,gui:娃洼 wa,gui,hua:哇
wa,jue:蛙 wa,mo:袜 wa,tui,zhuo:聉 wa,ya:穵 wai:喎外夞歪 wai,hua:竵 wai,wei:崴 wai,zhuai:顡
wan:丸倇刓剜卍卐唍埦塆壪婉岏帵弯彎忨惋抏挽晚晥晩晼杤梚椀湾潫灣烷玩琓琬盌睕瞣碗笂紈綩綰纨绾翫腕芄萖萬蜿蟃豌貦贃贎輓鋄
wan:鋔鎫顽 wan,gua:捖 wan,guan:婠 wan,huan:汍皖脘 wan,jian:錽 wan,kuan:完 wan,kun:頑 wan,luan:薍 wan,man,ou:澫
wan,mo:万 wan,wen:脕 wan,wo:踠 wan,yu:捥 wan,yu,yun:菀 wan,yuan:妧畹輐 wan,yuan,yun,yu:宛
wang:亾仼兦妄尣尩尪尫彺往徃忘惘旺暀望朢棢瀇網网罒罔莣菵蚟蛧蝄誷輞辋魍龬 wang,guang,kuang:迋 wang,hong:汪
wang,kuang:枉 wang,mang:盳 wang,wa:徍 wang,wu:亡 wang,yu:王
wei:为伟伪偉偎僞儰卫危叞唯喂喡喴围圍墛壝委威娓媁媙媦寪屗峗峞崣嵔嵬嶶巍帏帷幃徫微惟愄愇慰懀捤揋揻斖暐未梶椳楲沩洈洧浘
wei:涠渨渭湋溈潍潿濰濻炜為烓煀煟熭燰爲犚犩猥猬玮瑋畏痿癓硙碨緭緯縅纬维罻胃腲艉芛苇苿荱菋萎葦葨葳蓶蔿薇藯蘶蜲蝛蝟螱衛
wei:衞褽覣覹詴諉謂讆讏诿谓躗躛軎轊违逶鄬鍏鍡鏏闈闱隇隈霨霺韑韙韦韪頠颹餵饖骩骪魏鮇鮠鮪鰃鰄鲔鳂鳚 wei,ai,gai:磑
wei,cu:踓 wei,dui:瀢 wei,e,gui:偽 wei,gui:桅潙 wei,guo:囗 wei,hua,kui,e:蒍 wei,hui:椲煒違韋 wei,hui,gui:硊
wei,kui:磈 wei,li:位 wei,mei:味溦 wei,men:亹 wei,nei:餧 wei,tong:蜼 wei,tuo:撱 wei,wan:骫 wei,xu,yu:圩 wei,xue:韡
wei,yan:厃 wei,yi:尾維 wei,you,yu:痏 wei,yu:煨琟蔚 wei,yu,yun:尉 wei,yuan:薳 wei,zhi:璏 wei,zhui:醀 wei,zui:欈
wen:刎匁吻呚問塭妏彣忟抆搵文昷桽榲殟溫炆珳瑥璺瘒稳穏穩紊紋纹聞肳脗芠蚉蚊螡蟁豱轀辒鎾閺閿闅闦问闻阌雯鞰饂馼駇魰鰛鰮鳁
wen:鳼鴍鼤 wen,hun:顐 wen,min:呡渂玟 wen,min,men:汶 wen,wan,mian:莬 wen,wo,yun:瘟 wen,wu:揾 wen,yun:榅温蕰輼
weng:嗡塕奣嵡攚暡滃瓮甕瞈罋翁聬蓊螉鎓鶲鹟齆 weng,yang:勜 weng,yong:蕹
wo:仴偓卧婐媉幄我楃沃涹濣猧瓁瞃窝窩肟腛臥莴萵蜗雘齷龌 wo,ai:焥 wo,e,yi:硪 wo,guan:斡 wo,guo:涡渦 wo,huo,hu:擭
wo,luo:捰 wo,luo,guo:蝸 wo,ou:握 wo,ou,wu:渥 wo,wei:倭唩 wo,wei,rui:踒 wo,xia:捾 wo,yuan,wan:涴 wo,yue:枂臒
wo,zhua:挝撾
wu:乄乌五仵伆伍侮俉倵儛兀剭务午卼呉呜啎嗚圬坞塢奦妩娬嫵寤屋屼岉嵨巫庑廡弙忢忤怃悞悟悮憮戊扤捂摀旿晤杇橆武汚污洖浯溩潕
wu:焐熃熓物牾玝珷珸瑦璑甒矹碔祦禑窏窹箼粅舞芜茣莁蕪蜈螐誈誣誤诬误躌迕逜邬鄔鋈錻鎢钨隖雾霚靰騖骛鯃鰞鴮鵐鵡鷡鹀鹉鹜鼯齀
wu,e:蘁 wu,hu:洿芴 wu,hui:鼿 wu,m:呒 wu,mao:務嵍 wu,meng:雺霧 wu,mo:勿无無譕 wu,mou:敄毋蟱 wu,mou,mu:婺 wu,mu:鶩
wu,ng,m,n:唔 wu,pi:痦 wu,tun:吴 wu,wei:阢 wu,wo:杌 wu,ya:烏 wu,yang:歍 wu,yu:吳娪梧郚铻 wu,yu,wa:汙 wu,yu,ya:吾
xi:习係俙傒僖兮凞匸卌卥厀吸唽喺嘻噏嚱囍墍壐奚媳嬆嬉屃屖屣屭嵠嶍嶲巇希席徆徯忥怬怸恄息悉悕惁惜憘憙戱晞晰晳暿曦枲桸椞椺
xi:榽樨橀橲檄欷氥汐浠淅渓漇漝潟澙烯焁焈焟煕熂熄熈熹熺熻燨爔牺犀犔犠玺琋璽瘜皙睎瞦矽硒磶礂禊禧稀穸窸粞糦細綌緆縘縰繥细
xi:绤羲習翕翖肹膝舃舾莃葈葸蒠蒵蓆蓰蕮蜥蟋蟢蠵衋袭襲西覀覡覤觋觹觽譆豀豨豯貕赥赩趇趘蹝躧邜郋郤鄎酅醯釳釸鈢鎴鏭锡阋隙隟
xi:隵雟霫霼飁餏餼饩饻騱騽驨鯑鰼鱚鳛鵗黖鼷 xi,bi:肸 xi,cha,qi:扱 xi,che:謵 xi,chi:呬喜郗 xi,ci:螅 xi,cuo:昔 xi,die:槢
xi,die,zhi:咥 xi,he:鬩 xi,hu:戏 xi,hu,hui,suo,yi:戲 xi,hui:鑴 xi,ji:系繫谿 xi,kai:欯 xi,li:矖 xi,lie:忚 xi,ni,nie:鉨
xi,nie:鉩 xi,pan:盻 xi,qi:溪磎螇鸂 xi,qi,xu:恓 xi,qie:稧 xi,que,tuo:舄 xi,se:虩 xi,se,ta:闟 xi,shai,ai:諰 xi,shi:狶
xi,si:徙析菥 xi,suo:犧 xi,ti:錫 xi,wei:觿 xi,xia:謑 xi,xian:洗铣 xi,xiao:薂 xi,xie:唏慀隰 xi,xie,qi:滊 xi,ya:潝
xi,yi:夕歖焬熙 xi,zhe:扸
xia:丅下乤侠俠傄匣圷夓峡峽懗敮梺炠烚煆狎狭狹珨瑕疜睱瞎硖硤碬祫筪縀縖罅翈舝舺蕸虲谺赮辖遐鍜鎋鎼鏬閕陜陿霞颬騢魻鰕鶷黠
xia,e:閜 xia,ha:虾 xia,ha,jia:蝦 xia,he:嚇轄 xia,he,ha:吓 xia,jia:夏暇柙 xia,qia,ya:磍 xia,ya:疨
xian:仙仚伭佡僊僩僲僴先县咞哯啣嘕垷奾姭娨娴娹婱嫌嫺嫻尟尠屳岘峴崄幰廯弦忺憪憲憸挦搟撊攇显晛暹橌櫶毨氙湺澖瀗灦烍狝猃献
xian:獫玁现珗現甉痫癇癎県睍祆禒秈筅箲籼粯糮絤綫線繊纎线缐羨胘腺臔臽舷苋苮莶藓蘚蚬蚿蛝蜆衔褼誢誸譣豏賢贒贤赻跹蹮躚酰銜
xian:鋧鍁鍌鑦铦锨閑闲陥险陷険韅韯韱顕顯馅馦鮮鱻鲜鶱鷳鷴鷼鹇鼸 xian,bing:燹 xian,dan:娊 xian,gan:諴 xian,gan,qian:錎
xian,hen:掀 xian,jian:咸攕涀瞯纖醎閒鹹 xian,jian,lian:稴 xian,jian,yan:險 xian,kan:輱餡 xian,lan:壏
xian,lian,yan,kan:薟 xian,mi:獮 xian,qian:杴纤藖 xian,san:霰 xian,shan:襳 xian,sheng:冼 xian,sun:跣 xian,suo,xi:獻
xian,tian,gua:銛 xian,wan:莧 xian,wen:限 xian,xi:銑 xian,xin:礥 xian,xiong:宪 xian,xuan:絃縣 xian,xuan,xu:妶
xian,xun:撏 xian,yan:嶮麙麲 xian,yan,dan:唌 xian,yan,dian:涎 xian,yan,jin:嬐 xian,yan,yi:羡 xian,yin,ken,keng:硍
xian,yu:衘 xian,zhen:枮
xiang:乡享亯佭像勨厢向响嚮姠嶑庠廂想晑栙楿橡湘珦瓖相祥稥箱絴緗缃缿翔膷芗萫葙薌蚃蟓蠁襄襐详象跭郷鄉鄊鄕鐌镶響項项飨餉
xiang:饗饟饷香驤骧鯗鱌鱜鱶鲞麘 xiang,hang:巷 xiang,hong:瓨 xiang,hou:銗 xiang,jiang:塂 xiang,jiong:銄 xiang,long:衖
xiang,qiang:啌 xiang,rang:忀欀鑲 xiang,shang:曏 xiang,yang:詳 xiang,zhen:鮝
xiao:侾俲傚効咲哓啸嘋嘨嘵嚻婋孝宯宵小庨彇恷效斆晓暁曉枭枵梟歊歗毊洨消涍淆潇瀟灱灲焇熽猇獢痚痟皢硣窙笑筱筿箫篠簘簫绡肖
xiao:膮萧蕭虈虓蟂蟏蟰蠨詨誟誵逍銷销霄驍骁髇髐魈鴞鴵鷍鸮 xiao,ao:嚣囂郩 xiao,chi:嘯 xiao,hao:呺 xiao,hao,he:藃
xiao,jiao:憢筊 xiao,jiao,lao,bao,miu:嘐 xiao,jiao,po:皛 xiao,jiao,qiao:校 xiao,na:訤 xiao,qiao:硝踃 xiao,qiu,xiu:櫹
xiao,rao:穘 xiao,shao:綃 xiao,shao,shuo:萷 xiao,shu:翛 xiao,shuo,xian:揱 xiao,sou:謏 xiao,xue:哮敩斅 xiao,yao:崤殽
xie:亵伳偰写冩勰协協卨卸嗋噧垥塮夑娎媟寫屑屓屧廨徢恊愶懈拹携撷擕擷攜旪暬械楔榍榭泻澥瀉瀣灺炧炨焎熁燮燲爕瑎祄禼糏絬綊
xie:緳繲纈绁缬缷翓胁脇脋膎薢薤藛蝢蟹蠍蠏衺褉褻襭諧謝讗谐谢躞邂鞵韰齂齘齥龤 xie,che:烲 xie,die,zha,yi,qie:渫
xie,ha,jie:獬 xie,he:蝎 xie,he,ge,hai:猲 xie,jia:挟挾揳 xie,jia,jie:頡 xie,jie:偕嶰 xie,lie:劦 xie,lie,xi,pi:奊
xie,shi:齛 xie,su:僁 xie,suo:些 xie,ti:屟 xie,wa:鞋 xie,xia,cha,ye:斜 xie,xian,xi:脅 xie,ya:歇 xie,ya,ye,xu,she:邪
xie,ye:峫緤 xie,ye,zha:偞 xie,yi:泄洩紲絏 xie,zha,die:鞢
xin:伩俽噺囟妡嬜孞心忄忻惞新杺枔欣歆炘焮盺舋芯薪衅襑訫辛邤釁鐔锌阠顖馨馫 xin,chi:脪 xin,jin:馸 xin,lin:伈
xin,qian:廞 xin,qin:鈊 xin,shen:信 xin,xi,yin:訢 xin,xian:軐 xin,xuan:昕 xin,xun:鑫 xin,zi:鋅
xing:侀倖兴刑哘型垶娙婞嬹形性悻惺擤星曐杏洐涬煋猩瑆皨睲篂緈腥臖荇莕蛵裄觪觲謃郉鈃鉶钘铏陉騂骍鯹鿿 xing,cheng,jing:醒
xing,geng:邢 xing,hang,heng:行 xing,jian:銒 xing,jing:鋞陘 xing,keng:硎 xing,nie:幸 xing,sheng:姓箵 xing,xin:興
xing,ying:滎荥 xing,zheng:鮏 xiong:兇凶匂匈忷恟敻汹洶焽熊胷胸訩詗詾讻诇賯雄 xiong,hong:哅 xiong,kuang:兄
xiong,xuan:夐 xiong,ying,gu:焸
xiu:俢修嗅岫峀庥朽樇滫潃烌珛琇璓秀糔綇繍繡绣羞脙臹苬螑袖褏貅銝鎀鏅鏥鏽锈飍饈馐髤髹鮴鵂鸺齅 xiu,chou:溴 xiu,qiu:鱃
xiu,xiao:烋 xiu,xu:休 xiu,xu,xiao:咻 xiu,you:褎銹 xiu,you,tiao,xiao:脩
xu:伵侐偦冔勗叙喣噓垿墟壻姁婿媭嬃幁序徐恤敍敘旭旴暊朂楈槒欨欰歔殈汿沀湑溆漵潊烅烼珝珬疞盢盨盱瞁稰稸窢糈続緒緖縃續绪续
xu:聓聟胥蓄蕦藚虗虚虛裇訏訹詡諝譃诩谞賉鄦酗醑須頊须顼驉鬚魆魖 xu,chu:慉 xu,chu,nv,na:絮 xu,hou,gou,gu:呴 xu,hu:許许
xu,hui:銊 xu,ju:揟 xu,kua:晇 xu,mao:勖 xu,nuo,ru,ruan:需 xu,qu:戌 xu,ru:繻 xu,ru,rou:鑐 xu,shi:嘘 xu,shu:俆蒣
xu,su:卹蓿 xu,xie:蝑 xu,xiong:昫 xu,xiu:煦 xu,xue:怴瞲 xu,yi:洫 xu,yu:吁栩獝藇魣鱮 xu,zhu:芧
xuan:儇咺喧塇媗嫙宣怰悬愃愋懸揎旋昍昡晅暄暶楦檈渲漩炫煊玄琄瑄璇璿痃癣癬睻矎碹禤箮縇縼繏绚翧翾萱萲蓒蔙蕿藼蘐蜁蝖蠉衒袨
xuan:諠諼譞讂谖贙轩选鉉鍹鏇铉镟颴駽鰚 xuan,huan:懁 xuan,huan,juan:眩 xuan,hui:烜 xuan,jiong,xian:顈 xuan,juan:泫鋗鞙
xuan,juan,xie:梋 xuan,qiong:琁 xuan,shun,xun:眴 xuan,song:吅 xuan,suan,shua:選 xuan,xian:玹 xuan,xian,han,jian:軒
xuan,xun:絢 xuan,yuan:弲楥 xue:乴坹学岤峃嶨斈桖樰泶瀥燢狘疶膤艝茓蒆薛袕謔谑轌辪雤雪靴鞾鱈鳕鷽鸴 xue,chi:趐踅
xue,chuo,jue:吷 xue,hu:觷 xue,hua,jiao:學 xue,jue:穴 xue,jue,bo:壆 xue,xiao:澩 xue,xiao,qiao,shao:削 xue,xie:血
xue,yi:辥
xun:伨侚偱勋勛勲勳卂噀噚嚑坃埙塤壎壦奞峋巺廵徇循愻揗攳曛杊桪樳殉殾毥汛浔熏燅燻爋狥獯珣璕畃矄紃纁臐荀蔒薫薰蘍蟳訊訓訙
xun:詢训讯询賐迅迿逊遜鄩醺鑂顨馴驯鱏鱘鲟 xun,hun:焄 xun,jun:旬 xun,qian:燖荨 xun,quan:灥 xun,shun:恂 xun,sun:栒潠
xun,tan:蕈 xun,xin:寻尋 xun,xuan:洵駨 xun,yan,shun:巡 xun,yin:潯窨 xun,ze:稄 xun,zhuan:巽
ya:丫乛亚亜伢俹劜厊压厑哑唖圔圠圧垭堐壓娅婭孲崕崖庌庘挜掗揠桠氩氬涯漄牙犽玡琊瑘痖瘂睚砑稏笌聐芽蕥蚜襾訝讶迓錏鐚铔雅鴉
ya:鴨鵶鸦鸭齖 ya,a:吖 ya,ai:厓 ya,e:亞啞椏齾 ya,e,wu:埡 ya,jia,qie:猰 ya,wei:猚 ya,xia:呀岈 ya,xia,jia:押 ya,ye:枒窫
ya,yu:衙 ya,zha,ga:軋轧
yan:严乵俨偃偐偣儼兖兗剦匽厌厣厳厴唁啱喭噞嚥嚴堰塩墕壛壧奄妍妟姲姸娫娮嫣嬊嬮嬿孍宴岩崦嵃嵓嶖巌巖巗巘巚延彥恹愝懨扊抁
yan:掩揅揜昖晏暥曕曣曮棪椼楌樮檿櫩欕沿淹渰渷滟演漹灎灔灧灩焑焔焰煙熖燄燕牪狿猒珚琂琰甗盐砚硏硯硽碞礹筵篶簷罨胭臙艳艶
yan:艷莚葕蔅虤蝘衍褗覎觃觾訁訮詽諺讌讞讠谚谳豓豔贋贗赝躽軅郔郾鄢酀酽醼釅閆閹閻闫阉阎隁隒雁顏颜餍饜騐験騴驗驠验鬳魇魘
yan:鰋鳫鴈鶠鷃鷰鹽麣黡黤黫黭黶鼴鼹齞齴龑 yan,a,ang:腌 yan,an:裺遃 yan,an,e:鴳 yan,ang:醃 yan,dan:檐蜒 yan,gui:溎
yan,han:淊 yan,jian:黬 yan,jiao:敥 yan,juan:萒 yan,lian,xian,jian:醶 yan,nan:弇 yan,nie:嵒 yan,pan:彦
yan,qin,han,qian:顩 yan,shan:烻 yan,tan:炎 yan,tao:夵 yan,wei:沇 yan,wen:眼 yan,xian:綖 yan,xing:研 yan,xun:爓
yan,ya:椻顔 yan,ya,yi:厭 yan,ye:懕 yan,ye,yuan:咽 yan,yi:焉焱 yan,yin:傿湮烟縯言酓 yan,you:戭 yan,yu:菸 yan,yuan:芫
yang:佒佯傟养劷咉坱垟姎岟崸徉怏恙慃懩扬抰揚攁敭旸昜暘杨样楊楧様殃氧氱泱漾瀁炀炴烊煬珜疡痒癢眻礢秧紻羊羕羪胦蛘蝆詇諹軮
yang:輰鉠鍚鐊钖阦阳陽雵霷鞅颺飏養駚鰑鴦鸉鸯 yang,ang:仰 yang,dang:崵瘍 yang,ri:氜 yang,shang:禓 yang,xiang:樣洋羏鴹
yang,ying:央柍眏
yao:倄偠傜吆喓嗂垚堯婹媱宎尧尭岆峣崾嶢嶤徭愮揺搖摇摿暚曜杳枖柼楆榚榣殀溔烑熎狕猺珧瑤瑶矅磘祅穾窅窈窑窔窰筄耀肴腰舀苭
yao:药葯葽薬蘨袎要覞訞詏謠謡讑谣轺遙遥邀邎闄靿颻飖餆餚騕鰩鳐鷂鹞鼼齩 yao,ao:眑鴁鴢 yao,diao:軺 yao,diao,tiao,qiao:銚
yao,fo:仸 yao,jiao:咬妖 yao,li:纅 yao,mi:幺 yao,qiao:窯顤 yao,shuo,lve:藥 yao,shuo,shao:燿 yao,tao:抭 yao,tiao:艞
yao,tiao,tao:姚 yao,wo,wai:夭 yao,xiao:滧爻獟鷕 yao,you,zhou:繇 yao,yue:鑰钥 yao,zhuo:蓔 yao,zu:鎐
ye:业亪亱倻僷冶吔嘢嚈埜墷壄夜嶪嶫捙掖揶擛擨擪擫晔暍曄曅曗曳曵枼枽椰業歋洂漜潱澲烨燁爗爷爺璍皣瞱瞸礏腋蠮谒鄓鄴鋣鎁鐷铘
ye:靥页餣饁馌驜鵺鸈 ye,ai:謁 ye,die:楪 ye,e,ai:堨 ye,qiu:邺 ye,she:抴葉 ye,shi:液 ye,shu:野 ye,ta,ge:鎑 ye,wa:啘
ye,xie:叶耶鍱頁 ye,ya:釾 ye,yan:殗靨 ye,yi:也 ye,yi,sha:噎 ye,yu:捓
yi:一义乊亄亦亿仪伇伊伿佾侇依俋偯儀億兿冝刈劓劮勚勩匇匜医呓呭咿唈囈圛圯坄垼埸壱夁夷奕姨嫕嫛嬄嬑嬟宐宜宧寱寲峄峓崺嶧嶬
yi:巸帟帠庡廙异弈弋弌弬彛彜彝彞役忆怈怡怿恞悒悘悥意憶懌懿扅扆抑挹撎攺敡敼旑旖易晹暆曀曎杙枍栘栧棭椅椬椸榏槸檍檥檹歝殔
yi:殪殹毅毉洢浂浳渏湙溢漪潩澺瀷炈焲熠熤熪熼燚燡燱獈玴瑿瓵畩異疫痍痬瘗瘞瘱癔益瞖硛礒祎禕稦穓竩笖簃籎縊繄繶绎缢羠羿翊翌
yi:翳翼耴肊胰膉臆舣艗艤艺芅苅苡苢萓萟蓺薏藙藝蘙虉蚁蛜蛦螘螠衣衤衪衵袣裔裛襼觺訲訳詍詣誼譩譯議讛议译诒诣谊豙豛豷貖貤貽
yi:贀贻跇跠輢轙轶辷迻逸郼酏醫釔釴鈘鈠鉯銥鎰鏔鐿钇铱镒镱陭隿霬靾頉頤頥顊顗颐饴駅驛驿骮鯣鳦鶂鶃鶍鷁鷊鷖鷧鷾鸃鹝鹢鹥黓黟
yi:齸 yi,ai:乂噫賹醷 yi,ai,si,chi:佁 yi,chi:呹眙移耛謻 yi,chi,duo:誃 yi,chi,hai:拸 yi,chi,shi:沶 yi,dai,tai:詒
yi,dan,shi,tuo:訑 yi,die:佚泆 yi,die,zhe:軼 yi,du,tu:斁 yi,duo,li:柂 yi,e:邑 yi,ge:屹 yi,huan,yu:欥 yi,ji:乁倚揖蟻
yi,ji,e,wei:猗 yi,jue:乙 yi,kai:幆 yi,ni:嶷 yi,ni,nai,nie:掜 yi,nie:褹 yi,ning:疑 yi,qi:欹裿鮨齮 yi,qi,ji:踦
yi,quan,chi:狋 yi,shi:埶箷繹醳 yi,si:以已肄螔逘飴 yi,tai:珆 yi,ti:桋 yi,tu:墿 yi,tui:讉 yi,tuo:袘迆迤
yi,tuo,duo,xi:詑 yi,wa:黳 yi,wei:遗 yi,wei,sui:遺 yi,xi:吚咦媐羛義蜴 yi,xian:矣 yi,xie:枻 yi,xu:蛡 yi,ya:浥
yi,ye,en:饐 yi,yin:壹欭沂 yi,ze,du,gao:睪 yi,zhi:栺秇
yin:乚侌凐喑噖噾嚚囙因圁垔垽堙夤姻婣婬寅峾崟崯嶾廕廴引愔慇慭憗懚朄栶檃檭檼櫽歅殥泿洕淾湚溵滛濥濦烎犾狺猌璌瘖瘾癊癮碒
yin:磤禋秵筃粌絪緸胤苂茚茵荫荶蒑蔩蔭蘟蚓螾裀訔訚訡誾諲讔趛鄞酳鈏鈝銀銦铟银闉阥阴陻隂隐隠隱霒霠霪靷鞇音韾飮飲饮駰骃鮣
yin:鷣龂 yin,an:陰 yin,jin:吟 yin,ken:垠珢 yin,pan,zhong:乑 yin,pou:堷 yin,qin:赺 yin,qun:輑 yin,shen:吲 yin,xin:憖
yin,xun:蟫 yin,yan:殷氤齗 yin,yan,yao:淫 yin,yan,ye:洇 yin,yi:印 yin,you:冘 yin,yun:尹 yin,zhi:斦
ying:偀僌営嘤噟嚶塋婴媖嬰嬴孆孾巊应廮影応愥應摬撄攍攖暎朠桜梬楹樱櫻櫿渶溁溋滢潁潆濙濚濴瀛瀠瀯瀴灐灜煐珱瑛瑩璎瓔甇甖瘿
ying:癭盁盈矨碤礯穎籝籯緓縈纓绬缨罂罃罌膡膺茔荧莹莺萤营萦萾蓥藀蘡蛍蝇蝧蝿螢蠅蠳褮覮譍譻賏贏赢軈迎鍈鐛鑍锳韺颍颕颖鴬鶑
ying:鶧鶯鷪鷹鸎鸚鹦鹰 ying,bian:鞕 ying,cheng:郢 ying,cheng,zheng:浧 ying,cuo:營 ying,geng:硬 ying,hong:謍
ying,jing:頴 ying,jiong:瀅鎣 ying,qing:啨 ying,sheng:媵 ying,sheng,meng:鱦 ying,xing:嫈 ying,xing,jiong:熒
ying,yang:映英霙 yo:哟喲 yo,yu:唷
yong:佣俑勇勈咏嗈噰埇塎墉嫞嵱庸廱彮怺悀惥愑愹慂慵拥擁柡栐槦永泳湧滽澭灉牅用痈癕癰砽臃苚蛹詠踊踴邕郺鄘醟鏞镛雍雝颙饔鯒
yong:鰫鱅鲬鳙鷛 yong,chong:傭涌 yong,dong:甬 yong,huang:揘 yong,rong:傛 yong,tong:恿硧 yong,weng:壅 yong,ying:禜
yong,yu:喁顒
you:丣亴优佑侑偤優卣又友右呦哊唀嚘囿姷孧宥尤峟峳幽庮忧怣悠憂懮攸梄楢櫌櫾沋油湵滺瀀牖牗犹狖猷疣祐禉秞糿纋羐羑耰聈肬脜
you:苃莸蒏蕕蜏蝣訧誘诱貁輏輶迶逌逰遊邮鄾酉酭釉銪铀铕駀魷鱿鲉麀鼬 you,ao:泑 you,chao:槱 you,chou:牰鮋 you,chui:郵
you,di:浟 you,diao,di:莜 you,liu:斿游 you,niu:蚴 you,wang:尢 you,wei:有 you,xiu:莠 you,yao:幼怮猶由 you,yi:黝
you,yu:栯 you,zhou:柚鈾 you,zhu:蚰
yu:与乻亐伛俁俣俼偊傴匬唹喅喐喩喻噊噳圄圉域堉堣堬妤妪娛娯娱媀嬩宇寓寙屿峪崳嵎嵛嶎庽庾彧愈愚慾懙戫扵挧敔斔斞旕旟昱棛棜
yu:棫楀楡楰榆櫲欎欝欤欲歈歟歶毓浴淤淯渔渝湡滪漁澚澞澦灪焴煜燏爩牏狱狳獄玉玗玙琙瑀瑜璵畭瘀瘉瘐癒盂睮砡硢硲礇礖礜祤禦禹
yu:禺秗稢稶穥穻窳竽箊篽籅籞籲緎纡罭羭聿肀腴舁舆與艅艈芌茰萮萸蒮蓣蓹蕍蕷蘌蘛虞虶蜟蝓螸衧袬裕覦觎誉語諛譽语谀谕貐軉輍輿
yu:轝込迂迃逳遹邘郁鄅酑鈺鋊錥鍝鐭钰閾阈陓隅雓雨霱預预飫饇饫馀馭騟驈驭骬髃鬰鬱魊魚鮽鯲鰅鱊鱼鳿鴥鴧鴪鵒鷠鸆鸒鹆鹬麌龉龥
yu,ao:燠薁 yu,bian:頨 yu,chou,you,shu,yao:揄 yu,di,du:儥 yu,dou:窬逾 yu,guo:蜮 yu,hu:羽 yu,ju:萭 yu,jue:繘
yu,jue,shu:潏 yu,jue,xu:矞 yu,kou:嫗 yu,mou:桙 yu,ou:紆醧 yu,shu:俞忬悆鷸 yu,shu,zhu:兪 yu,si:銉 yu,tou:愉褕諭
yu,tu,xu:余 yu,tuo,zhun:圫 yu,wei:茟 yu,wei,xu:于 yu,wu:峿扜於杅盓鋙齬 yu,xie,shu:豫 yu,xu:伃嶼惐淢芋謣雩 yu,ya:御
yu,yao,chu:踰 yu,ye:餘 yu,yong,kui:臾 yu,yong,ou:遇 yu,zhou,ju:鬻 yu,zhou,yo:育 yu,zhu:予
yuan:傆元円冤剈原厡厵噮囦圆圎園圓垣塬妴媛媴嫄嬽寃愿杬棩榞榬橼櫞沅淵渁渆渊渕湲源溒灁爰猨猿獂盶眢禐笎緣縁缘羱肙茒葾蒬薗
yuan:蝝蝯螈衏袁裫褑褤貟贠轅辕远逺遠邍邧酛鈨鎱院願駌騵鳶鴛鵷鶢鶰鸢鸳鹓黿鼋鼘鼝 yuan,chuan:掾 yuan,gun:裷
yuan,huan:垸援瑗蒝 yuan,juan:悁 yuan,quan:謜 yuan,wan:园夗箢蚖鋺魭 yuan,wan,yu:惌 yuan,xuan:蜎 yuan,yu,yun:苑
yuan,yun:员員怨蜵 yue:刖嬳岄岳嶽彟彠恱悅悦戉抈捳曰曱樾爚玥矱礿禴篗籆籥籰粤粵蘥蚎蚏跀跃軏鈅鉞钺閱閲阅鸑鸙龠
yue,hui:噦 yue,huo:越 yue,jue:妜 yue,ru:月 yue,ti:躍 yue,yao:瀹约 yue,yao,chuo:箹 yue,yao,di:約 yue,ye:黦
yun:云伝傊勻喗囩夽奫妘孕恽惲愪慍抎抣昀晕暈枟橒殒殞氲氳沄涢溳澐熅熉狁磒秐筼紜縕縜繧纭缊耘腪芸荺蒀蒕蒷蕓蕴薀蘊賱赟运運
yun:郓郧鄆鄖酝醖醞陨雲霣韗韫韵韻頵馻齫齳 yun,ao:蝹 yun,bin:贇 yun,dui:鈗 yun,gun:緷 yun,hun:眃餫 yun,jun:匀筠鋆
yun,tian:畇 yun,wen:愠煴緼藴褞韞 yun,wo:馧 yun,xun:篔 yun,yan:阭 yun,ying:耺 yun,yu,wei:熨 yun,yuan:允隕
za:匝咂帀沞沯砸臜襍迊鉔雑雜雥韴 za,duo:杂 za,nie,yan,e:囐 za,she:磼 za,shi:魳 za,zan:偺喒拶臢 za,zan,can:囋
za,ze,zha:咋 za,zha:紥紮 zai:傤儎再哉在宰崽扗栽洅渽溨災灾烖睵賳载 zai,dai,zi:載 zai,zeng:縡 zai,zi:仔甾菑 zai,zui:酨
zan:儧儹兂寁攅昝暂暫桚濽瓉瓒瓚禶簪簮糌讃讚賛贊赞趱鄼錾鏨鐕饡 zan,can:噆蹔 zan,cuan:攒襸 zan,cuan,qian,za:灒
zan,cuan,zuan:攢 zan,cuo:酇 zan,ti:鐟 zan,za:咱 zan,zen,qian:撍 zan,zu:趲 zan,zuan:揝
zang:塟弉牂羘脏臓臟葬賍賘贓贜赃銺驵髒 zang,cang:匨臧蔵 zang,zhuang:奘 zang,zu:駔
zao:唕唣噪早枣栆梍棗灶煰璪皁皂竃竈糟艁薻藻譟趮蹧躁遭醩 zao,cao:傮慥澡造 zao,chou:簉 zao,qiao:喿 zao,sao:燥
zao,sao,qiao:繰 zao,zhao:蚤 zao,zuo:凿 zao,zuo,zu:鑿
ze:仄伬则則啧嘖夨崱帻庂択捑昃昗樍歵汄沢泎泽溭皟瞔礋箦舴蔶蠌謮賾责赜鸅齚 ze,ce:嫧幘 ze,ce,zha:齰
ze,cuo,zuo,zha,jie:諎 ze,duo,yi:襗 ze,jie:唶 ze,shi,yi,duo:澤 ze,zhai:择簀責 ze,zhai,yi:擇 ze,zhuo:矠 ze,zuo:迮
ze,zuo,zha:笮 zei:戝蠈賊贼鱡鲗 zei,ji:鯽 zei,ze:鰂 zen:囎怎譛谮 zen,jian:譖 zeng:増憎熷璔甑矰磳缯罾譄贈赠鋥锃鱛
zeng,ceng:增橧繒鄫 zha:偧劄吒咤哳宱抯挓揸搾査榨樝渣溠炸牐痄皶眨箚蚱蚻詐譇譗诈踷醡鍘铡闸鮓鮺鲊鲝齄齇 zha,cha:喳楂
zha,cu:皻 zha,da:觰 zha,jie:搩 zha,sha,sa,yi:霅 zha,shan,ce:栅 zha,she,chi:奓 zha,ya:札 zha,ya,ge:閘 zha,ye:煠
zha,you:甴 zha,yu:灹 zha,za:扎 zha,ze:耫 zha,zhai:厏 zha,zhan:拃 zha,zhua:摣 zha,zu:柤 zha,zuo:乍砟苲 zha,zuo,ze:柞
zhai:债債夈捚摘斋斎榸砦窄粂鉙齋 zhai,che,du:宅 zhai,ji:瘵 zhai,se,qian:寨 zhai,shi,tu:檡
zhan:偡嫸展崭嶃嶘惉战戦戰搌斩斬旃旜枬栈栴桟毡氈氊琖盏盞瞻站綻绽菚薝蘸虥虦蛅覱譫讝谵趈輚轏邅醆閚霑颭飐饘驏驙魙鳣鸇鹯龪
zhan,chan:嶄 zhan,chan,dian:佔 zhan,chan,nian,zhen:榐 zhan,che,dian,tie:詀 zhan,chen:棧
zhan,chen,dan,tan,jin,yin,shen:湛 zhan,dan:噡詹黵 zhan,gan:飦 zhan,jian:橏 zhan,lian:譧 zhan,nian:粘輾
zhan,shan:嶦鱣 zhan,tian,dian,chan:沾 zhan,tie:占
zhang:丈仉仗傽墇嫜嶂帐帳幛幥张張彰慞扙掌暲杖樟涨涱漲漳獐璋痮瘬瘴瞕礃章粀粻胀蔁蟑賬账遧鄣鏱障餦騿鱆麞
zhang,chang:脹長长 zhao:兆垗妱巶旐昭曌枛沼炤照燳爫狣瑵盄瞾笊罀罩羄肁肇肈詔诏赵釗鉊鍣钊駋鮡 zhao,di:櫂 zhao,diao:趙
zhao,hua:找 zhao,ke:窼 zhao,qiao,shao:招 zhao,shao:佋召 zhao,zhan,dan:皽 zhao,zhou,dao,tiao,diao:啁 zhao,zhua:爪
zhao,zhuo:棹 zhe:乽哲啠啫喆嚞埑嫬悊晣柘樜歽浙淛砓磔禇籷粍者蔗虴蛰蜇蟄蟅襵詟謺讁讋谪赭輒輙轍辄辙遮锗鮿鷓鹧
zhe,chan:袩 zhe,da:矺 zhe,die,xi:褶 zhe,duo,du:鍺 zhe,la,xie:摺 zhe,nie:銸 zhe,she,ti:折 zhe,tuo:馲 zhe,yan,zhei:這
zhe,ze:謫 zhe,zhai:厇 zhe,zhao,zhuo:着 zhe,zhei:这 zhe,zhi:晢潪 zhe,zhu:嗻
zhen:侦塦嫃寊屒帪弫抮挋振揕搸敶斟昣朕栕栚桢楨榛樼殝浈潧澵獉珍珎瑧畛眕眞真眹砧祯禛紖絼縥纼缜聄臻萙蒖薽袗裖診誫诊賑贞赈
zhen:軫轃轸遉酙針鉁鋴錱鎭针镇阵陣靕駗鬒鱵鴆鸩 zhen,an,kan:碪 zhen,bian:稹 zhen,chen:侲枕桭疹 zhen,cheng:湞
zhen,dan:酖 zhen,jian:箴籈 zhen,juan:甄 zhen,qian:葴鍼 zhen,qin:蓁 zhen,quan,chou,huai:圳 zhen,quan,zhun:甽
zhen,shen:震 zhen,tian:瑱鎮 zhen,tian,jin:紾 zhen,yan:黰 zhen,zheng:偵帧禎貞 zhen,zhun:胗
zheng:争佂凧塣姃媜峥崝崢幀征徰徴怔愸抍拯挣掙政整晸正炡烝爭狰猙症癥眐睁睜筝箏篜糽聇蒸証諍證证诤踭郑鄭鉦錚钲铮鬇鴊鿇
zheng,cheng:埩撜氶 zheng,ding:掟 zheng,keng:揁 zheng,qing:鯖 zheng,zhi,cheng:徵
zhi:侄俧倁値值偫儨凪制劕劧卮只咫嗭址坁坧垁埴執姪娡嬂崻巵帋帙帜幟庢庤廌彘徏徔徝志怾恉憄懥懫戠执指挚掷搘摭摯擲旘旨晊智
zhi:枳栀栉桎梔梽植椥榰櫍櫛止汦沚洔洷淔淽滍滞漐潌瀄炙熫狾猘瓆疷疻痔痣直知砋礩祉祑祗祬禃禔秓秖秩秪秷稙稚稺筫紙紩絷綕緻
zhi:縶織纸织置翐聀职胑脂膣膱芖芝芷藢蘵蛭蜘蟙衼袟袠製襧覟觗觯觶訨誌豑豒貭質贄质贽趾跖跱踬踯躑躓軄軹輊轵轾酯釞銍鋕鑕铚
zhi:锧阯隲馽駤騭驇骘鯯鴙鴲鸷鼅鿵 zhi,chi:治泜滯迣騺鳷 zhi,chi,di:胝 zhi,chi,ti:穉 zhi,chou,shi:畤 zhi,de:陟
zhi,di:墆疐茋 zhi,die:挃柣窒至螲 zhi,hu:瓡 zhi,huo:隻 zhi,ji:楖汥郅 zhi,jie:擳 zhi,jin:臸 zhi,kai,yi,si:雉
zhi,luan:乿 zhi,nai:搱 zhi,qi:忮扺支枝 zhi,qing:軽 zhi,shi:厔峙殖秲肢馶 zhi,si:傂 zhi,sun,kan:扻 zhi,te:犆職
zhi,ti,qi:衹 zhi,tian:寘 zhi,tie:鉄 zhi,xian:黹 zhi,xie,shi:汁 zhi,yi:妷樴 zhi,yi,tuo:阤 zhi,zhai:抧豸 zhi,zhe:慹鷙
zhi,zhong:夂 zhi,zhu:之 zhi,zhui:致 zhi,zhuo:墌蹠 zhi,zi,qi:吱
zhong:中仲伀冢刣堹塚妐妕媑尰幒彸忠柊歱汷泈炂煄狆瘇眾筗籦終终肿腫舯茽蔠蚛螤螽衆衳衶衷諥踵鈡鍾鐘钟锺鴤鼨
zhong,chong:喠盅祌种種蹱 zhong,chong,tong:偅重 zhong,peng:塜 zhong,tong:穜 zhong,yin:众 zhong,yong:銿
zhou:伷侜僽冑周呪咒喌宙州帚徟昼晝晭洲炿烐珘甃疛皱皺睭矪箒籀籒籕粙紂纣绉肘胄舟荮菷葤詋诌诪賙赒輈輖轴辀週郮酎銂霌駎駲驟
zhou:骤鯞鸼 zhou,chao,cu:縐 zhou,chou:妯盩詶譸 zhou,chou,chao:謅 zhou,diao:淍鵃 zhou,dong:騆 zhou,yu:粥 zhou,zhu:軸
zhou,zhu,ru:咮 zhou,zhuo,zhu,du:噣 zhou,zou,chou:掫
zhu:丶主伫佇住劚劯嘱囑坾墸壴宔嵀拄斸曯柱株槠樦橥櫧櫫欘殶洙渚潴濐瀦灟炢炷煑煮爥猪珠疰瘃眝瞩矚砫硃祩秼竚竹笁笜筑筯築篫
zhu:簗紸絑纻羜翥苎茱茿莇蛀蛛蝫蠋袾註詝誅诛诸豬貯贮跓軴邾鉒銖鋳鑄钃铢铸霔馵駐駯驻鮢鯺鱁鴸麈鼄 zhu,chong:烛
zhu,chu:助蠩諸跦 zhu,cu:麆 zhu,di,zhou,tun:逐 zhu,du:竺罜陼 zhu,ku:泏窋 zhu,kuo:燭 zhu,shu:朱杼紵蠾 zhu,shu,chuo:孎
zhu,wang:迬 zhu,zhou:侏注舳 zhu,zhou,chu:祝 zhu,zhuo:箸躅 zhu,zhuo,chu,zhao,zhe:著 zhua:抓檛膼髽 zhua,ke:簻
zhuai,shi:跩 zhuai,ye:拽 zhuan:专啭囀堟専灷瑑瑼砖磗竱篆蒃蟤諯転鄟顓颛馔 zhuan,chuan:甎 zhuan,chuan,chun:膞
zhuan,dun,tu:腞 zhuan,hui:叀 zhuan,juan:襈 zhuan,ni:孨 zhuan,quan:譔 zhuan,suan,zuan:篹 zhuan,tuan:塼嫥
zhuan,tuan,lian:鱄 zhuan,tuan,shuan:專 zhuan,tuan,tuo:磚 zhuan,xuan:饌 zhuan,xuan,suan:撰 zhuan,zhuai:轉转
zhuan,zuan:籑賺赚 zhuan,zun:僎 zhuang:壮壯壵妆妝娤庒撞桩梉焋状狀粧糚荘莊装裝 zhuang,chong:樁
zhuang,chong,shuang,chuang:漴 zhuang,gang:戇 zhuang,hun:湷 zhuang,peng:庄
zhui:坠墜桘甀畷礈縋缀缒膇諈贅赘轛醊錐鑆锥餟騅骓鵻 zhui,chuan,gua:惴 zhui,chuo:綴錣 zhui,cui,wei:隹 zhui,dui,tui:追
zhui,duo:硾 zhui,rui:笍 zhui,shui:娷 zhui,zi:沝 zhun:准凖宒稕綧衠訰諄谆迍 zhun,chun,tun,zhuo:肫 zhun,dui,guo:埻
zhun,tun:窀 zhun,zhuo:準
zhuo:丵倬劅卓圴妰娺拙捉撯擆擢斱斲斵晫桌梲棳椓槕浊浞涿濁灼烵犳琸硺禚窡窧籗籱罬蠗蠿諁諑诼酌鐯镯鵫鷟 zhuo,bo:彴穛
zhuo,chu:炪 zhuo,chuo:斫鋜 zhuo,huo:篧 zhuo,jue:穱 zhuo,shu:鐲 zhuo,shu,zhe:謶 zhuo,shuo,zhao:濯 zhuo,tuo,rui:棁
zhuo,yi,li,jue:叕 zhuo,yue,que,shuo:汋 zhuo,ze,jiao:灂 zhuo,zhao:啅 zhuo,zhou:啄 zhuo,zhu:斀櫡茁
zi:乲倳剚咨嗞姉姊姿子字孜孳孶崰嵫恣杍栥梓椔榟橴淄渍湽滓牸眥眦矷禌秄秭秶笫籽紎紫緇缁耔胾自芓茊茡荢葘虸訾訿諮谘貲資赀资
zi:赼趦輜輺辎鄑釨鈭錙鍿鎡锱镃頾頿髭鯔鰦鲻鶅鼒龇 zi,ci:兹啙姕澬茲趑 zi,ci,ji:粢胔 zi,ci,ji,xi:呰 zi,ci,xuan:滋
zi,fei:胏 zi,ji:吇璾齍 zi,ji,ju:蓻 zi,jiu:稵 zi,se,qi:漬 zi,xuan:玆 zi,zui:觜
zong:倊倧傯堫宗嵏嵕嵸总惣惾愡捴搃摠昮朡棕椶潈熧燪猔猣疭瘲磫稯粽糉糭緃緵縂縦纵翪腙葼蓗蝬豵踨踪蹤錝鍐鑁騌騣骔鬃鬉鯮鯼
zong,cong:偬碂総縱總鏓 zong,song:揔 zong,zeng:綜综鬷 zou:棸箃緅诹走赱邹驺鯐鯫鲰黀齺龰 zou,chuo:齱 zou,cou:奏揍楱
zou,cuan,chu,cong:菆 zou,ju:郰鄒鄹 zou,sou:棷 zou,zhe:陬 zou,zhou:諏 zou,zhu,zhou,qu:騶
zu:俎卆哫唨崪爼箤组葅詛诅踿鎺镞靻 zu,chuo:鏃 zu,cu,cui:卒踤 zu,cui:崒 zu,jie:祖 zu,ju:珇租足 zu,ju,ji:蒩 zu,qi:傶
zu,qu:組 zu,sou,cou,zou:族 zu,zhu:阻 zuan:攥籫繤纂纉纘缵躜鑚鑽钻 zui:厜嘴噿嶊嶵晬栬槜樶檇檌璻祽穝絊纗罪蟕辠酔醉
zui,cuo:最 zui,fu:酻 zui,juan:朘 zui,jue,zhuo:蕞 zui,nie:鋷 zui,sui:嗺 zui,zu:錊 zui,zu,su:稡
zun:噂壿尊嶟捘撙樽繜罇譐遵銌鐏鱒鳟鶎鷷 zun,cuan:僔 zun,cun:墫 zuo:佐作侳做咗坐岝岞左座昨祚秨稓筰糳繓胙葄蓙袏鈼阼
zuo,cu,su,zun:捽 zuo,cui:椊 zuo,ji:莋 zuo,shi:唑 zuo,ze:葃飵 zuo,zha:怍 zuo,zhuo:琢
"""
