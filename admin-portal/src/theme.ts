import { theme, type ThemeConfig } from 'antd';

/** Ant Design's own look with the house's accent, ink, ground and type; compact. */
export const portalTheme: ThemeConfig = {
  cssVar: true,
  algorithm: theme.compactAlgorithm,
  token: {
    colorPrimary: '#1D6B5F',
    colorInfo: '#1D6B5F',
    colorInfoBg: '#E7F1ED',
    colorInfoBorder: '#BFD8CF',
    colorLink: '#1D6B5F',
    colorLinkHover: '#14524A',
    colorError: '#A8261C',
    colorErrorBg: '#FCEBE9',
    colorErrorBorder: '#F0C3BE',
    colorWarning: '#B4532F',
    colorWarningBg: '#FBEDE5',
    colorWarningBorder: '#F0CDBA',
    colorPrimaryBg: '#E7F1ED',
    colorPrimaryBgHover: '#D3E6DF',
    controlItemBgActive: '#E7F1ED',
    controlItemBgActiveHover: '#D3E6DF',
    colorTextBase: '#1C2926',
    colorTextSecondary: '#55645F',
    colorTextDescription: '#55645F',
    colorTextPlaceholder: '#6A7773',
    colorBorder: '#CFC6B9',
    colorBorderSecondary: '#E7E0D6',
    colorBgLayout: '#FBF8F3',
    fontFamily: "'Plus Jakarta Sans Variable', system-ui, sans-serif",
    fontFamilyCode: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    // The compact algorithm goes one step down from here, to 14.
    fontSize: 16,
    borderRadius: 8,
    // Nothing slides or fades: an interrupted slide left the menu standing half open on slow phones.
    motion: false,
  },
  components: {
    Layout: { headerBg: '#FFFFFF', siderBg: '#FFFFFF', headerHeight: 56, headerPadding: '0 16px' },
    Table: {
      headerBg: '#F6F2EA',
      headerSortActiveBg: '#EFE9DE',
      bodySortBg: 'transparent',
      cellPaddingInlineSM: 8,
      cellPaddingBlockSM: 6,
    },
    Descriptions: { labelBg: '#F6F2EA', itemPaddingBottom: 8 },
    Segmented: { itemSelectedColor: '#14524A', trackBg: '#F1ECE3' },
  },
};
