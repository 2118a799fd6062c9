"""Names of the outer suburbs: districts, and the towns that lie in them."""

# The districts, and the new town that is called by its own name.
SUBURBS = "嘉定|青浦|松江|奉贤|南汇|临港|宝山|金山|崇明"
# Towns whose names are common words or those of other places too are named with what they are (「华新镇」).
_LINGANG = "泥城|书院镇|万祥镇?|滴水湖"
_NEW_CITIES = (
    # 嘉定
    "安亭|南翔|江桥镇?|马陆|徐行镇?|外冈|华亭镇|菊园(?:新区)?|真新(?:街道|新村)",
    # 青浦
    "徐泾|华新镇|赵巷|重固|白鹤镇|朱家角|练塘|金泽镇?|香花桥|盈浦|夏阳街道",
    # 松江
    "九亭|泗泾|新桥镇|洞泾|佘山|车墩|新浜镇?|石湖荡|泖港|叶榭|小昆山|方松街道|广富林",
    # 奉贤
    "南桥|奉城|庄行|金汇镇|四团镇?|青村镇|柘林|海湾(?:镇|旅游区|农场)|西渡街道|奉浦",
)
_NORTH_AND_SOUTH = (
    # 宝山
    "大场镇?|顾村|罗店|罗泾|月浦|杨行|高境镇?|庙行|淞南|张庙",
    # 金山
    "朱泾|枫泾|张堰|亭林镇?|吕巷|廊下镇?|漕泾|山阳镇|石化街道",
    # 崇明
    "陈家镇|城桥镇?|堡镇|长兴岛|长兴镇|横沙岛?|庙镇|新河镇|竖新镇?|港沿镇|向化镇|中兴镇|绿华镇|三星镇|港西镇|建设镇",
)
AREAS = {
    "lingang": rf"临港(?:新片区|新城|自贸区)?|{_LINGANG}",
    "new_city": "嘉定(?:新城|区)?|青浦(?:新城|区)?|松江(?:新城|区)?|奉贤(?:新城|区)?|南汇(?:新城)?|五个?新城|五大新城|"
    + "|".join(_NEW_CITIES),
    "north_south": "宝山区?|金山区?|崇明[区岛]?|吴淞|南北转型|" + "|".join(_NORTH_AND_SOUTH),
    "": "远郊(?:区)?|郊区|郊县|郊外|重点区域",
}
"""The words for each area, by its name in the profile; those of no area in particular under the empty name."""
ANY_PLACE = "|".join(AREAS.values())
